package io.vouch.extraction.decode;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.decode.TableHeader.Meaning;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.value.Amounts;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the line items of invoices, contracts and delivery notes: a heading line, then rows in its columns. Thread-safe. */
public final class LineItems {

    private static final int MOST = 1_000;

    /** A row that ends the items: sums, words, payment. */
    private static final Pattern END = Pattern.compile(
            "(?i)^\\W*(合\\s*计|价税合计|小\\s*计|总\\s*计|大写|sub-?\\s?total|total|net |vat|tax|gst|(invoice|order|document|contract|balance|sum)\\W+(total|amount|value|due)|amount due|balance|grand|summe|gesamt|zwischensumme|netto|montant|payment|bank|notes?|terms)");

    /** 2. Delivery; 第二条; (a): what follows the table of a contract. */
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?:\\(?[0-9a-z]{1,2}[.)]|第.{1,4}条|[一二三四五六七八九十]{1,2}、|注[:：])|^[A-Z][A-Za-z ]{2,20}: |[。:：]$|\\p{Ll}[.]$");

    /** Characters of one cell: more are a sentence, not the rest of a description. */
    private static final int LONGEST_REST = 40;

    /**
     * Code of the fact that a table was read to its end: every line of it with a figure is an item, and its box is the line of totals
     * that follows the last.
     */
    public static final String END_CODE = "LINES_END";

    /** @param ends one fact for each table that was read to its end; fewer than tables if one was not */
    public record Items(List<InvoiceLine> lines, List<IntegrityFact> ends) {}

    private LineItems() {}

    /** True for the kinds of paper that list goods or services. */
    public static boolean isListed(DocumentType type) {
        return type.isInvoiceLike() || type == DocumentType.CONTRACT || type == DocumentType.DELIVERY;
    }

    /** In printed order; empty if there is no table with a heading and no vehicle. @param type of the paper: delivery notes name no prices */
    public static Items read(DocumentLayout layout, DocumentType type) {
        List<InvoiceLine> lines = new ArrayList<>();
        List<Optional<IntegrityFact>> ends = new ArrayList<>();
        for (PageLayout page : layout.pages()) {
            for (int i = 0; i < page.rows().size(); i++) {
                Optional<TableHeader> header = TableHeader.of(page.rows().get(i));
                if (header.isPresent() && isItems(header.get(), type)) {
                    i = readTable(page, header.get(), type, lines, ends);
                }
            }
        }
        if (lines.isEmpty() && type.isInvoiceLike()) {
            layout.pages().forEach(page -> VehicleLine.of(page).ifPresent(lines::add));
        }
        boolean whole = lines.size() <= MOST && ends.stream().allMatch(Optional::isPresent);
        return new Items(
                lines.subList(0, Math.min(MOST, lines.size())),
                whole ? ends.stream().flatMap(Optional::stream).toList() : List.of());
    }

    private static boolean isItems(TableHeader header, DocumentType type) {
        if (type == DocumentType.DELIVERY && header.has(Meaning.DESCRIPTION) && header.has(Meaning.QUANTITY)) {
            return true;
        }
        boolean money = header.has(Meaning.NET_AMOUNT) || header.has(Meaning.UNIT_PRICE);
        return money && (header.has(Meaning.DESCRIPTION) || header.has(Meaning.QUANTITY));
    }

    /** The index of the last row of the table. */
    private static int readTable(
            PageLayout page,
            TableHeader header,
            DocumentType type,
            List<InvoiceLine> lines,
            List<Optional<IntegrityFact>> ends) {
        int index = header.row() + 1;
        int before = lines.size();
        boolean missed = false;
        Optional<IntegrityFact> end = Optional.empty();
        while (index < page.rows().size()) {
            Row row = page.rows().get(index);
            boolean over = END.matcher(row.text()).find() || (!type.isInvoiceLike() && isProse(row));
            if (over && index > header.row() + 1) {
                end = missed ? end : Optional.of(new IntegrityFact(END_CODE, "", "", page.number(), row.box()));
                break;
            }
            Map<Meaning, String> texts = texts(row, header);
            if (isPicture(row) && isSumOf(texts, lines.subList(before, lines.size()))) {
                index++;
                continue;
            }
            if (isItem(texts, type)) {
                lines.add(line(texts, page.number(), row.box()));
            } else if (!lines.isEmpty() && isContinuation(texts)) {
                lines.add(continued(lines.remove(lines.size() - 1), texts.get(Meaning.DESCRIPTION), row.box()));
            } else {
                missed |= row.text().chars().anyMatch(Character::isDigit);
            }
            index++;
        }
        if (lines.size() > before) {
            ends.add(end);
        }
        return index;
    }

    private static Map<Meaning, String> texts(Row row, TableHeader header) {
        Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
        for (Cell cell : row.cells()) {
            if (header.spansColumns(cell.box())) {
                words(cell.run(), header, texts);
            } else {
                put(texts, header.columnOf(cell.box()).meaning(), cell.text());
            }
        }
        return texts;
    }

    /** Values of neighbouring columns may stand as close as words of one: each word goes to its own column. */
    private static void words(TextRun run, TableHeader header, Map<Meaning, String> texts) {
        int from = 0;
        while (from < run.text().length()) {
            int to = from + 1;
            while (to < run.text().length() && run.wordIndex(to) == run.wordIndex(from)) {
                to++;
            }
            if (run.wordIndex(from) >= 0) {
                put(
                        texts,
                        header.columnOf(run.box(from, to)).meaning(),
                        run.text().substring(from, to));
            }
            from = to;
        }
    }

    private static void put(Map<Meaning, String> texts, Meaning meaning, String text) {
        texts.merge(meaning, text, (one, other) -> one + " " + other);
    }

    private static boolean isProse(Row row) {
        return row.cells().size() == 1
                && (row.text().length() > LONGEST_REST
                        || CLAUSE.matcher(row.text()).find());
    }

    private static boolean isItem(Map<Meaning, String> texts, DocumentType type) {
        boolean counted = !number(texts.get(Meaning.QUANTITY)).isEmpty();
        if (type == DocumentType.DELIVERY && counted && texts.containsKey(Meaning.DESCRIPTION)) {
            return true;
        }
        boolean money = !number(texts.get(Meaning.NET_AMOUNT)).isEmpty()
                || !number(texts.get(Meaning.UNIT_PRICE)).isEmpty();
        return money && (texts.containsKey(Meaning.DESCRIPTION) || counted);
    }

    /** Only pictures misread the label of a line of totals. */
    private static boolean isPicture(Row row) {
        return row.cells().stream().anyMatch(cell -> cell.run().source() == ReadingSource.OCR);
    }

    /**
     * A line of totals whose label was misread: neither counted nor priced as those above are, whose amounts make its own. Fees are listed
     * without quantities, and two may be equal.
     */
    private static boolean isSumOf(Map<Meaning, String> texts, List<InvoiceLine> above) {
        String net = number(texts.get(Meaning.NET_AMOUNT));
        boolean bare = number(texts.get(Meaning.QUANTITY)).isEmpty()
                && number(texts.get(Meaning.UNIT_PRICE)).isEmpty();
        boolean counted = above.stream()
                .limit(MOST)
                .noneMatch(line -> line.quantity().isEmpty() && line.unitPrice().isEmpty());
        if (net.isEmpty() || !bare || above.isEmpty() || above.size() > MOST || !counted) {
            return false;
        }
        BigDecimal sum = above.stream()
                .filter(line -> !line.netAmount().isEmpty())
                .map(line -> new BigDecimal(line.netAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() != 0 && sum.compareTo(new BigDecimal(net)) == 0;
    }

    private static boolean isContinuation(Map<Meaning, String> texts) {
        return texts.size() == 1 && texts.containsKey(Meaning.DESCRIPTION);
    }

    private static InvoiceLine line(Map<Meaning, String> texts, int page, Box box) {
        return new InvoiceLine(
                texts.getOrDefault(Meaning.DESCRIPTION, ""),
                number(texts.get(Meaning.QUANTITY)),
                texts.getOrDefault(Meaning.UNIT, ""),
                number(texts.get(Meaning.UNIT_PRICE)),
                number(texts.get(Meaning.NET_AMOUNT)),
                rate(texts.get(Meaning.TAX_RATE)),
                number(texts.get(Meaning.TAX_AMOUNT)),
                page,
                box);
    }

    private static InvoiceLine continued(InvoiceLine line, String more, Box box) {
        return new InvoiceLine(
                line.description() + " " + more,
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.netAmount(),
                line.taxRate(),
                line.taxAmount(),
                line.page(),
                line.box().union(box));
    }

    private static String number(String text) {
        return text == null
                ? ""
                : Amounts.parse(text).map(BigDecimal::toPlainString).orElse("");
    }

    private static String rate(String text) {
        return text == null
                ? ""
                : Amounts.parseRate(text).map(BigDecimal::toPlainString).orElse("");
    }
}
