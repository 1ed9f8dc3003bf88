package io.vouch.extraction;

import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.extraction.value.DecimalMark;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a known value is printed, in any usual spelling, so that an alert about machine-made data can point at a box. It
 * finds a place that shows the value; it does not judge whether the paper means the field there.
 */
final class ValueLocator {

    private static final int MAX_PAGES = 60;
    private static final int MAX_MATCHES = 500;
    private static final int MAX_KEY = 300;
    /** Shorter texts stand on a page by chance. */
    private static final int MIN_KEY = 3;

    private static final int MIN_HAN_KEY = 2;

    private static final int SHORT_KEY = 6;

    private static final BigDecimal SMALL = BigDecimal.valueOf(100);
    /** A place that shows the value is seldom not the field's own. */
    private static final double CONFIDENCE = 0.98;
    /** 1,234.56 or 526 */
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9.,'’]{0,30}[0-9])?");

    private final List<PrintedText> texts = new ArrayList<>();

    ValueLocator(List<Page> pages) {
        for (Page page : pages.subList(0, Math.min(MAX_PAGES, pages.size()))) {
            for (WordSource source : WordSource.values()) {
                PrintedText text = new PrintedText(page, source);
                if (!text.words().isEmpty()) {
                    texts.add(text);
                }
            }
        }
    }

    /** One place, text objects before OCR; amounts at their last place (totals stand low), everything else at its first. */
    Optional<Reading> locate(FieldName field, String value) {
        return switch (field.kind()) {
            case AMOUNT -> amount(value);
            case DATE -> DateSpellings.of(value).stream()
                    .flatMap(spelling -> find(spelling, raw -> isDate(raw, value)).stream())
                    .findFirst()
                    .map(reading -> withValue(reading, value));
            case IDENTIFIER, TAX_ID, ACCOUNT, PARTY, TEXT, WORDS -> find(PrintedText.fold(value), raw -> true)
                    .map(reading -> withValue(reading, value));
            case CURRENCY, KIND, NUMBER -> Optional.empty();
        };
    }

    /** True if two values of a kind say the same, however they are spelled. */
    static boolean same(ValueKind kind, String one, String other) {
        if (kind == ValueKind.AMOUNT) {
            Optional<BigDecimal> first = Amounts.parse(one);
            Optional<BigDecimal> second = Amounts.parse(other);
            if (first.isPresent() && second.isPresent()) {
                return first.get().compareTo(second.get()) == 0;
            }
        }
        return one.equals(other)
                || (kind != ValueKind.DATE && PrintedText.fold(one).equals(PrintedText.fold(other)));
    }

    private interface Test {
        boolean accepts(String raw);
    }

    private Optional<Reading> find(String key, Test test) {
        boolean han = !key.isEmpty() && Character.UnicodeScript.of(key.charAt(0)) == Character.UnicodeScript.HAN;
        if (key.length() < (han ? MIN_HAN_KEY : MIN_KEY) || key.length() > MAX_KEY) {
            return Optional.empty();
        }
        for (PrintedText text : texts) {
            int at = text.indexOf(key, 0);
            for (int tried = 0; at >= 0 && tried < MAX_MATCHES; tried++) {
                int end = at + key.length();
                if (text.standsAlone(at, end, key.length() < SHORT_KEY)) {
                    String raw = text.raw(at, end);
                    if (test.accepts(raw)) {
                        return Optional.of(reading(raw, text.confidence(at, end), text, text.box(at, end)));
                    }
                }
                at = text.indexOf(key, at + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isDate(String raw, String iso) {
        return Arrays.stream(DayMonthOrder.values())
                .anyMatch(order -> Dates.parse(raw, order).filter(iso::equals).isPresent());
    }

    private Optional<Reading> amount(String value) {
        Optional<BigDecimal> sought = Amounts.parse(value).map(BigDecimal::abs);
        // A zero means nothing where it stands.
        if (sought.isEmpty() || sought.get().signum() == 0) {
            return Optional.empty();
        }
        for (WordSource source : WordSource.values()) {
            Reading last = null;
            for (PrintedText text : texts) {
                if (text.source() == source) {
                    last = lastAmount(text, sought.get()).orElse(last);
                }
            }
            if (last != null) {
                return Optional.of(withValue(last, value));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> lastAmount(PrintedText text, BigDecimal sought) {
        for (int i = text.words().size() - 1; i >= 0; i--) {
            Word word = text.words().get(i);
            Matcher matcher = NUMBER.matcher(word.text());
            while (matcher.find()) {
                if (isAmount(matcher.group(), sought)) {
                    Box box = word.slice(matcher.start(), matcher.end());
                    return Optional.of(reading(matcher.group(), word.confidence(), text, box));
                }
            }
            Optional<Reading> spread = spreadAmount(text, i, sought);
            if (spread.isPresent()) {
                return spread;
            }
        }
        return Optional.empty();
    }

    /** 1 234,56: two or three words that stand as close as digits do. */
    private static Optional<Reading> spreadAmount(PrintedText text, int first, BigDecimal sought) {
        StringBuilder joined = new StringBuilder(text.words().get(first).text());
        Box box = text.words().get(first).box();
        double confidence = text.words().get(first).confidence();
        for (int i = first + 1; i < Math.min(first + 4, text.words().size()); i++) {
            Word next = text.words().get(i);
            double gap = next.box().x0() - box.x1();
            boolean close = gap >= -1 && gap < box.height() * 0.6 && box.verticalOverlap(next.box()) > 0;
            if (!close || next.text().length() > 12) {
                return Optional.empty();
            }
            joined.append(' ').append(next.text());
            box = box.union(next.box());
            confidence = Math.min(confidence, next.confidence());
            if (isAmount(joined.toString(), sought)) {
                return Optional.of(reading(joined.toString(), confidence, text, box));
            }
        }
        return Optional.empty();
    }

    private static boolean isAmount(String printed, BigDecimal sought) {
        // A bare 1 or 25 is on every page.
        if (sought.compareTo(SMALL) < 0 && printed.indexOf('.') < 0 && printed.indexOf(',') < 0) {
            return false;
        }
        return Stream.of(DecimalMark.values())
                .flatMap(mark -> Amounts.parse(printed, mark).stream())
                .anyMatch(amount -> amount.abs().compareTo(sought) == 0);
    }

    private static Reading reading(String raw, double confidence, PrintedText text, Box box) {
        ReadingSource source = text.source() == WordSource.TEXT ? ReadingSource.TEXT : ReadingSource.OCR;
        return new Reading(
                raw, raw, Math.min(CONFIDENCE, confidence), text.page().number(), box, source);
    }

    private static Reading withValue(Reading reading, String value) {
        return new Reading(value, reading.raw(), reading.confidence(), reading.page(), reading.box(), reading.source());
    }
}
