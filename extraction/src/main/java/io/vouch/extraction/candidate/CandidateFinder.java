package io.vouch.extraction.candidate;

import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.extraction.value.DecimalMark;
import io.vouch.extraction.value.TaxIds;
import io.vouch.extraction.value.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the typed values in the cells of a document. Thread-safe; bounded per page and document. */
public final class CandidateFinder {

    static final int MAX_PER_PAGE = 3_000;
    static final int MAX_PAGES = 40;
    /** #12, No.CK20260527489: what says that a number follows. */
    private static final Pattern NUMBER_SIGN = Pattern.compile("^(?:#|N[oO0]\\.(?=[A-Z]{0,6}\\d))");

    /** 5th Day of March, 24t h day of August: the day, with its raised letters set apart by some writers. */
    private static final Pattern DAY_OF =
            Pattern.compile("(?i)(?<=\\d) ?(?:s ?t|n ?d|r ?d|t ?h)(?= )(?: day of)? | day of ");

    /** Fewer capitals than this share are no amount with a few glyphs misread. */
    private static final double LEAST_CAPITALS = 0.7;
    /** Characters of 人民币, which belong to the words or not. */
    private static final int CURRENCY = 3;

    /** The same right after the label of the words. */
    private static final double LEAST_PLACED = 0.3;

    /** Candidates in page and reading order. */
    public List<Candidate> find(DocumentLayout document) {
        List<PageLayout> pages =
                document.pages().subList(0, Math.min(MAX_PAGES, document.pages().size()));
        DayMonthOrder order = dayMonthOrder(pages);
        DecimalMark mark = decimalMark(pages);
        RunningLines running = RunningLines.of(pages);
        List<Candidate> candidates = new ArrayList<>();
        for (PageLayout page : pages) {
            List<Candidate> onPage = new ArrayList<>();
            page.cells()
                    .filter(cell -> !running.isRepeated(page, cell.row()))
                    .forEach(cell -> new CellReader(page, cell, order, mark, onPage).read());
            candidates.addAll(onPage.subList(0, Math.min(MAX_PER_PAGE, onPage.size())));
        }
        return candidates;
    }

    /** The document's convention for all-number dates, proven by its own dates; day first unless it is an American paper. */
    private static DayMonthOrder dayMonthOrder(List<PageLayout> pages) {
        List<String> printed = new ArrayList<>();
        boolean american = false;
        for (PageLayout page : pages) {
            String text = page.text();
            Wording.Search search = CandidatePatterns.DATE.in(text);
            while (search.find() && printed.size() < 200) {
                printed.add(search.group());
            }
            american |= AMERICAN.matcher(text).find();
        }
        return DayMonthOrder.of(printed, american ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.DAY_FIRST);
    }

    /** An American address line (state and ZIP code) or currency name; not DE 80333, which is a German post code. */
    private static final Pattern AMERICAN = Pattern.compile(
            "\\b(?:A[KLRZ]|C[AOT]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
                    + " \\d{5}(-\\d{4})?\\b|\\bUSA\\b|United States|\\bUS dollars?\\b"
                    + "|\\b(?:Delaware|California|New York|Texas|Florida|Nevada|Ohio|Pennsylvania|New Jersey|Massachusetts|Illinois"
                    + "|Michigan|Minnesota|Virginia|Colorado|Washington|Maryland|Indiana|Arizona|Wisconsin|Missouri|Utah"
                    + "|Connecticut|Tennessee|North Carolina|Oregon) (?:[Cc]orporation|[Ll]imited [Ll]iability [Cc]ompany"
                    + "|[Ll]imited [Pp]artnership)");

    /** 15.11.2024: dates with points are written by day, month and year everywhere. */
    private static final Pattern POINTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}");

    /** 1.234,56 or 12,50 but no 1,234.56 anywhere: a paper with decimal commas. */
    private static final Pattern COMMA_DECIMALS =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[. ]\\d{3})*,\\d{2}(?![\\d.,])");

    private static final Pattern POINT_DECIMALS =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})*\\.\\d{2}(?![\\d.,])");

    private static DecimalMark decimalMark(List<PageLayout> pages) {
        int commas = 0;
        int points = 0;
        for (PageLayout page : pages) {
            commas += (int)
                    COMMA_DECIMALS.matcher(page.text()).results().limit(500).count();
            points += (int)
                    POINT_DECIMALS.matcher(page.text()).results().limit(500).count();
        }
        return commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /** Reads one cell. */
    private record CellReader(PageLayout page, Cell cell, DayMonthOrder order, DecimalMark mark, List<Candidate> out) {

        void read() {
            String text = cell.text();
            List<int[]> dates = dates(text);
            List<int[]> percents = all(CandidatePatterns.PERCENT, text);
            List<int[]> apart = List.of();
            if (cell.run().source() == ReadingSource.OCR) {
                dates.addAll(misreadDates(text));
                apart = spacedAmounts(text);
                MisreadSigns.amounts(text)
                        .forEach(meant -> add(
                                ValueKind.AMOUNT,
                                meant.amount().toPlainString(),
                                meant.from(),
                                meant.to(),
                                meant.shape()));
                apart = Stream.concat(apart.stream(), MisreadSigns.impossible(text).stream())
                        .toList();
            }
            if (CandidatePatterns.hasFigure(text)) {
                amounts(
                        text,
                        Stream.of(dates, percents, apart).flatMap(List::stream).toList());
                identifiers(text, dates);
                boolean scanned = cell.run().source() == ReadingSource.OCR;
                each(CandidatePatterns.TAX_ID, text, ValueKind.TAX_ID, "tax", printed -> compact(printed)
                        .filter(id -> !TaxIds.isLegalEntityIdentifier(id))
                        .map(id -> scanned ? TaxIds.withoutForeignLetters(id) : id));
                each(CandidatePatterns.ACCOUNT, text, ValueKind.ACCOUNT, "account", CellReader::compact);
            }
            if (cell.run().source() == ReadingSource.OCR) {
                misreadWords(text);
                each(CandidatePatterns.MISREAD_IBAN, text, ValueKind.ACCOUNT, "account", CellReader::meantIban);
            }
            words(CandidatePatterns.HAN_WORDS, text);
            words(CandidatePatterns.ENGLISH_WORDS, text);
            each(
                    CandidatePatterns.HAN_PARTY,
                    text,
                    ValueKind.PARTY,
                    "suffix",
                    printed -> Optional.of(HanParty.trim(printed)));
            latinParties(text);
            numbers(text, percents);
        }

        private List<int[]> dates(String text) {
            List<int[]> found = new ArrayList<>();
            for (int[] at : all(CandidatePatterns.DATE, text)) {
                String printed = text.substring(at[0], at[1]);
                DayMonthOrder own = POINTED.matcher(printed).matches() ? DayMonthOrder.DAY_FIRST : order;
                Optional<String> value =
                        Dates.parse(DAY_OF.matcher(printed).replaceFirst(" ").replace(" ,", ","), own);
                if (value.isPresent()) {
                    found.add(at);
                    add(ValueKind.DATE, value.get(), at[0], at[1], "date");
                }
            }
            return found;
        }

        /** 2026年06月0了日: between year and day stands nothing but digits, however they were read. */
        private List<int[]> misreadDates(String text) {
            List<int[]> found = new ArrayList<>();
            for (int[] at : all(CandidatePatterns.MISREAD_DATE, text)) {
                StringBuilder meant = new StringBuilder(text.substring(at[0], at[1]));
                for (int i = 0; i < meant.length(); i++) {
                    int alike = CandidatePatterns.DIGITS_READ.indexOf(meant.charAt(i));
                    if (alike >= 0) {
                        meant.setCharAt(i, CandidatePatterns.DIGITS_MEANT.charAt(alike));
                    }
                }
                Dates.parse(meant.toString(), order).ifPresent(value -> {
                    found.add(at);
                    add(ValueKind.DATE, value, at[0], at[1], "date");
                });
            }
            return found;
        }

        private void amounts(String text, List<int[]> taken) {
            Wording.Search search = CandidatePatterns.AMOUNT.in(text);
            while (search.find()) {
                int[] at = {search.start(), search.end()};
                if (overlaps(at, taken) || isRate(text, at[0])) {
                    continue;
                }
                String printed = Brackets.within(search.group());
                at[0] += search.group().indexOf(printed);
                at[1] = at[0] + printed.length();
                Optional<BigDecimal> value = Amounts.parse(
                        CandidatePatterns.SPACED_MARK.matcher(printed).replaceAll("$1"), mark);
                if (value.isPresent() && isPlausible(printed)) {
                    String shape = shape(value.get(), search.group("cur") != null || search.group("unit") != null);
                    add(ValueKind.AMOUNT, value.get().toPlainString(), at[0], at[1], shape);
                }
            }
        }

        private List<int[]> spacedAmounts(String text) {
            List<int[]> found = new ArrayList<>();
            for (int[] at : all(CandidatePatterns.SPACED_AMOUNT, text)) {
                String printed = text.substring(at[0], at[1]);
                if (printed.indexOf(' ') >= 0) {
                    String value = printed.replaceAll("[ ,]", "");
                    add(ValueKind.AMOUNT, new BigDecimal(value).toPlainString(), at[0], at[1], "decimals");
                    found.add(at);
                }
            }
            return found;
        }

        /** MwSt. % 19,0: the sign may stand before a rate. */
        private static boolean isRate(String text, int from) {
            return text.substring(Math.max(0, from - 2), from).strip().endsWith("%");
        }

        private static boolean isPlausible(String printed) {
            long digits = printed.chars().filter(Character::isDigit).count();
            return digits <= 14 && !(digits > 9 && printed.chars().allMatch(Character::isDigit));
        }

        private static String shape(BigDecimal value, boolean currency) {
            String form =
                    switch (value.scale()) {
                        case 0 -> "integer";
                        case 2 -> "decimals";
                        default -> "odd";
                    };
            return currency ? form + "+currency" : form;
        }

        private void identifiers(String text, List<int[]> dates) {
            List<int[]> mixed = all(CandidatePatterns.HAN_IDENTIFIER, text);
            mixed.forEach(at -> at[1] =
                    at[0] + Brackets.beforeClosing(text.substring(at[0], at[1])).length());
            for (int[] at : all(CandidatePatterns.IDENTIFIER, text)) {
                if (overlaps(at, mixed)) {
                    continue;
                }
                String printed = text.substring(at[0], at[1]);
                boolean date = dates.stream().anyMatch(d -> d[0] <= at[0] && d[1] >= at[1]);
                // A number sign says what a single digit cannot.
                boolean signed = printed.startsWith("#") || text.startsWith("# ", at[0] - 2);
                if (printed.chars().filter(Character::isDigit).count() >= (signed ? 1 : 2) && !date) {
                    String value = NUMBER_SIGN.matcher(printed).replaceFirst("");
                    boolean digits = value.chars().allMatch(c -> Character.isDigit(c) || c == ' ');
                    String shape = digits
                            ? "digits" + Math.min(20, value.replace(" ", "").length())
                            : "mixed";
                    add(ValueKind.IDENTIFIER, digits ? value.replace(" ", "") : value, at[0], at[1], shape);
                }
            }
            for (int[] at : mixed) {
                String printed = text.substring(at[0], at[1]);
                if (printed.chars().anyMatch(Character::isDigit)) {
                    add(ValueKind.IDENTIFIER, printed, at[0], at[1], "han");
                }
            }
        }

        private void words(Wording wording, String text) {
            for (int[] at : all(wording, text)) {
                String printed = Brackets.within(text.substring(at[0], at[1]));
                at[0] += text.substring(at[0], at[1]).indexOf(printed);
                boolean counts =
                        wording == CandidatePatterns.ENGLISH_WORDS && !CandidatePatterns.MONEY_WORD.isIn(printed);
                if (counts || isPartOfMisread(at)) {
                    continue;
                }
                if (AmountInWords.parseRepaired(printed).isPresent()) {
                    // A colon between label and words is in the pattern for the sake of signs, not of the value.
                    int lead = printed.length()
                            - printed.replaceFirst("^[:： ]+", "").length();
                    add(ValueKind.WORDS, printed.substring(lead).strip(), at[0] + lead, at[1], "words");
                }
            }
        }

        /** 拾贰圆 of 壹佰X拾贰圆: the end of words that were misread in the middle says another amount. */
        private boolean isPartOfMisread(int[] at) {
            return out.stream()
                    .anyMatch(candidate -> candidate.kind() == ValueKind.WORDS
                            && candidate.shape().equals("misread")
                            && candidate.spot().run() == cell.run()
                            && candidate.spot().from() <= at[0] + CURRENCY
                            && at[1] <= candidate.spot().to()
                            && candidate.spot().from() + at[1]
                                    < candidate.spot().to()
                                            + Math.max(at[0], candidate.spot().from()));
        }

        /** Words that are no amount as read, but mostly capitals: the digits may tell what was meant. */
        /** Only where the letters are put right: what reads well was found before. */
        private static Optional<String> meantIban(String printed) {
            String read = printed.replace(" ", "");
            String meant = BankIds.withoutMisreadLetters(read);
            return meant.equals(read) ? Optional.empty() : Optional.of(meant);
        }

        private void misreadWords(String text) {
            Wording.Search whole = CandidatePatterns.WORDS_CELL.in(text);
            if (whole.find()) {
                addMisread(whole.group("v"), whole.start("v"), whole.end("v"), LEAST_PLACED);
            }
            Wording.Search placed = CandidatePatterns.WORDS_PLACE.in(text);
            while (placed.find()) {
                addMisread(placed.group("v"), placed.start("v"), placed.end("v"), LEAST_PLACED);
            }
            for (int[] at : all(CandidatePatterns.MISREAD_WORDS, text)) {
                addMisread(text.substring(at[0], at[1]), at[0], at[1], LEAST_CAPITALS);
            }
        }

        private void addMisread(String read, int from, int to, double least) {
            String printed = read.replace(" ", "");
            long capitals = CandidatePatterns.CAPITAL.matcher(printed).results().count();
            boolean known = isPartOfMisread(new int[] {from, to})
                    || AmountInWords.parseRepaired(printed).isPresent();
            if (!known && capitals >= least * printed.length()) {
                add(ValueKind.WORDS, printed, from, to, "misread");
            }
        }

        private void numbers(String text, List<int[]> percents) {
            for (int[] at : percents) {
                Amounts.parseRate(text.substring(at[0], at[1]))
                        .ifPresent(rate -> add(ValueKind.NUMBER, rate.toPlainString(), at[0], at[1], "percent"));
            }
            Wording.Search search = CandidatePatterns.DAYS.in(text);
            while (search.find()) {
                String days = search.group("days") != null ? search.group("days") : search.group("net");
                add(ValueKind.NUMBER, String.valueOf(Integer.parseInt(days)), search.start(), search.end(), "days");
            }
        }

        private interface Canon {
            Optional<String> of(String printed);
        }

        private void each(Wording wording, String text, ValueKind kind, String shape, Canon canon) {
            for (int[] at : all(wording, text)) {
                String printed = text.substring(at[0], at[1]);
                canon.of(printed).filter(value -> value.length() > 2).ifPresent(value -> {
                    int cut = Math.max(0, printed.lastIndexOf(value));
                    int end = value.length() <= printed.length() - cut ? at[0] + cut + value.length() : at[1];
                    add(kind, value, at[0] + cut, end, shape);
                });
            }
        }

        private void latinParties(String text) {
            for (int[] at : all(CandidatePatterns.LATIN_PARTY, text)) {
                String printed = text.substring(at[0], at[1]);
                DescribedParties.cut(text, at[0], Titles.cut(printed))
                        .filter(name -> name.length() > 2)
                        .ifPresent(name -> {
                            int from = at[0] + Math.max(0, printed.lastIndexOf(name));
                            add(ValueKind.PARTY, name, from, from + name.length(), "suffix");
                        });
            }
        }

        private static Optional<String> compact(String printed) {
            String value = printed.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
            return value.chars().filter(Character::isDigit).count() >= 6 ? Optional.of(value) : Optional.empty();
        }

        private void add(ValueKind kind, String value, int from, int to, String shape) {
            TextRun run = cell.run();
            out.add(new Candidate(kind, value, new Spot(page, cell.row(), cell.column(), run, from, to), shape));
        }

        private static List<int[]> all(Wording wording, String text) {
            List<int[]> found = new ArrayList<>();
            Wording.Search search = wording.in(text);
            while (search.find() && found.size() < 500) {
                found.add(new int[] {search.start(), search.end()});
            }
            return found;
        }

        private static boolean overlaps(int[] at, List<int[]> others) {
            return others.stream().anyMatch(other -> other[0] < at[1] && at[0] < other[1]);
        }
    }
}
