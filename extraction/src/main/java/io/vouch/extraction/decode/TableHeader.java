package io.vouch.extraction.decode;

import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.Glyphs;
import io.vouch.extraction.layout.Row;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heading line of a table and where its columns stand. */
record TableHeader(int row, List<Column> columns) {

    /** What a column holds. */
    enum Meaning {
        DESCRIPTION(
                "项目名称|货物(或应税劳务、?服务)?名称|(货物|产品|商品|物资|物料|设备|服务)?(名称|品名)|品名|标的|description|item( description)?|particulars|product( name)?|goods|service|details?|bezeichnung|beschreibung|artikel|d[ée]signation|desc"),
        QUANTITY(
                "(实收|实发|应收|发货|送货|交货|收货|验收|合同)?数量|quantity( (accepted|delivered|shipped|received|ordered))?|qty\\.?|menge|anzahl|quantit[ée]|qt[ée]|units|hours"),
        UNIT("单位|计量单位|uom|unit(?! ?price| ?cost)|einheit"),
        UNIT_PRICE(
                "(含税|不含税)?单价([(].{0,6}[)])?|unit ?(price|cost)|price( each)?|rate(?! ?%)|u\\.?/?p(rice)?\\.?|einzelpreis|preis|prix( unitaire)?|p\\.?u\\.?"),
        TAX_RATE("税率(/征收率)?|征收率|(vat|tax|gst|mwst|ust|tva)( ?rate)? ?(%|\\(%\\))|vat rate|tax rate|taxes|mwst|tva"),
        TAX_AMOUNT("税额([(].{0,6}[)])?|(vat|tax|gst)( ?amount)?( \\([A-Z]{3}\\))?"),
        NET_AMOUNT(
                "金额([(].{0,6}[)])?|(不含税)?金额|(net |line )?(amount|total|value)( \\(?[A-Z]{2,3}\\)?)?|amt\\.?|net( price| amt\\.?)?( \\(?[A-Z]{2,3}\\)?)?|subtotal|gesamt(preis)?|betrag|summe|montant|total( ht)?|sum"),
        INVOICE_NUMBER("发票(号码|号|编号)|invoices?( ?(no|number|#|nr)\\.?s?)?|number"),
        OTHER(
                "规格(型号)?|型号(规格)?|规格及型号|type|model|specification|序号|no\\.?|#|pos\\.?|code|sku|备注|开票日期|发票日期|到期日期?|date|due( date)?|invoice date|discount|ref(erence)?|发票金额([(].{0,6}[)])?|(应收账款|转让)(金额|余额)([(].{0,6}[)])?|invoice amount|outstanding|balance|currency|币种");

        private final Pattern pattern;

        Meaning(String regex) {
            this.pattern = Pattern.compile("(?:" + regex + ")", Pattern.CASE_INSENSITIVE);
        }

        static Optional<Meaning> of(String heading) {
            String text = plain(heading);
            for (Meaning meaning : values()) {
                if (meaning.pattern.matcher(text).matches()) {
                    return Optional.of(meaning);
                }
            }
            return Optional.empty();
        }

        private static String plain(String heading) {
            return SPREAD.matcher(heading).replaceAll("").strip();
        }

        /** False only if no text that begins so is a heading. */
        private static boolean mayGoOn(String begin) {
            String text = plain(begin);
            for (Meaning meaning : values()) {
                Matcher matcher = meaning.pattern.matcher(text);
                if (matcher.matches() || matcher.hitEnd()) {
                    return true;
                }
            }
            return false;
        }
    }

    record Column(Meaning meaning, Box box) {}

    /** 名 称: blanks that only fill the column. */
    private static final Pattern SPREAD = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private static final int LEAST_COLUMNS = 3;
    private static final String NO_HEADING = " |\"'“”‘’";

    /** The header that a line is, if at least three of its cells are known headings. */
    static Optional<TableHeader> of(Row row) {
        List<Column> columns = new ArrayList<>();
        for (Cell cell : row.cells()) {
            columns.addAll(columns(cell));
        }
        columns.sort(Comparator.comparingDouble(column -> column.box().x0()));
        boolean enough = columns.size() >= LEAST_COLUMNS
                && columns.size() * 2 >= row.cells().size();
        return enough ? Optional.of(new TableHeader(row.index(), columns)) : Optional.empty();
    }

    /** The headings of one cell; narrow columns stand so close that their headings run together: 单位数量单价, Qty Unit. */
    private static List<Column> columns(Cell cell) {
        String text = cell.text();
        List<Column> columns = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfHeading(text, from);
            boolean cutsWord =
                    to > from && to < text.length() && isLatin(text.charAt(to - 1)) && isLatin(text.charAt(to));
            if (to == from || cutsWord) {
                return List.of();
            }
            columns.add(new Column(
                    Meaning.of(text.substring(from, to)).orElseThrow(),
                    cell.run().box(from, to)));
            from = to;
            // Between two headings stands nothing, or a rule that OCR took for marks: 序号"|发票号码.
            while (from < text.length() && NO_HEADING.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
        }
        return columns;
    }

    /** Where the longest heading ends that begins here; here if there is none. */
    static int endOfHeading(String text, int from) {
        int end = from;
        for (int to = from + 1; to <= text.length() && Meaning.mayGoOn(text.substring(from, to)); to++) {
            end = Meaning.of(text.substring(from, to)).isPresent() ? to : end;
        }
        return end;
    }

    private static boolean isLatin(char unit) {
        return Character.isLetter(unit) && !Glyphs.isHan(unit);
    }

    /** True if a box reaches into more than one column: what stands in it belongs to several. */
    boolean spansColumns(Box cell) {
        return columns.stream()
                        .filter(column -> column.box().horizontalOverlap(cell) > 0)
                        .count()
                > 1;
    }

    boolean has(Meaning meaning) {
        return columns.stream().anyMatch(column -> column.meaning() == meaning);
    }

    /** The column that a cell stands in: the one that it overlaps most, else the nearest. */
    Column columnOf(Box cell) {
        Column best = columns.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Column column : columns) {
            double overlap = column.box().horizontalOverlap(cell);
            double edge = Math.min(
                    Math.abs(column.box().x1() - cell.x1()),
                    Math.min(
                            Math.abs(column.box().x0() - cell.x0()),
                            Math.abs(column.box().centerX() - cell.centerX())));
            double score = overlap > 0
                    ? 1_000
                            + overlap
                                    / Math.max(
                                            1,
                                            Math.min(cell.width(), column.box().width()))
                    : -edge;
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }
}
