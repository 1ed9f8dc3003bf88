package io.vouch.testdata.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a table as an XLSX (ECMA-376) with one sheet; numbers become numeric cells where they are plain decimals of 15 digits or
 * fewer. The parts are written here as Apache POI writes them, since loading it takes longer than to draw ten deals.
 */
public final class LedgerWriter {
    private static final String AMOUNT = "-?\\d{1,12}\\.\\d{2}";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ALONE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /** Each cell text with its number, in the order in which they come up. */
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    private int uses;

    private LedgerWriter() {}

    public static byte[] write(String sheetName, List<List<String>> rows, LocalDate made) throws IOException {
        return new LedgerWriter().bytes(sheetName, rows, made);
    }

    private byte[] bytes(String sheetName, List<List<String>> rows, LocalDate made) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put(
                "_rels/.rels",
                relations(
                        relation(1, "xl/workbook.xml", OFFICE + "relationships/officeDocument"),
                        relation(2, "docProps/app.xml", OFFICE + "relationships/extended-properties"),
                        relation(3, "docProps/core.xml", PACKAGE + "relationships/metadata/core-properties")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        relation(1, "sharedStrings.xml", OFFICE + "relationships/sharedStrings"),
                        relation(2, "styles.xml", OFFICE + "relationships/styles"),
                        relation(3, "worksheets/sheet1.xml", OFFICE + "relationships/worksheet")));
        parts.put(
                "docProps/app.xml",
                HEAD + "<Properties xmlns=\"" + OFFICE
                        + "extended-properties\"><Application>Apache POI</Application></Properties>");
        parts.put("docProps/core.xml", properties(made));
        parts.put("xl/styles.xml", styles());
        parts.put("xl/workbook.xml", workbook(sheetName));
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        parts.put("xl/sharedStrings.xml", strings());
        Map<String, byte[]> entries = new TreeMap<>();
        parts.forEach((name, part) -> entries.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return FixedZip.of(entries);
    }

    private static String types() {
        String document = "application/vnd.openxmlformats-officedocument.";
        return ALONE + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default ContentType=\"application/vnd.openxmlformats-package.relationships+xml\" Extension=\"rels\"/>"
                + "<Default ContentType=\"application/xml\" Extension=\"xml\"/>"
                + type(document + "extended-properties+xml", "/docProps/app.xml")
                + type("application/vnd.openxmlformats-package.core-properties+xml", "/docProps/core.xml")
                + type(document + "spreadsheetml.sharedStrings+xml", "/xl/sharedStrings.xml")
                + type(document + "spreadsheetml.styles+xml", "/xl/styles.xml")
                + type(document + "spreadsheetml.sheet.main+xml", "/xl/workbook.xml")
                + type(document + "spreadsheetml.worksheet+xml", "/xl/worksheets/sheet1.xml")
                + "</Types>";
    }

    private static String type(String type, String part) {
        return "<Override ContentType=\"" + type + "\" PartName=\"" + part + "\"/>";
    }

    private static String relations(String... relations) {
        return ALONE + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String relation(int id, String target, String type) {
        return "<Relationship Id=\"rId" + id + "\" Target=\"" + target + "\" Type=\"" + type + "\"/>";
    }

    private static String properties(LocalDate made) {
        String instant = " xsi:type=\"dcterms:W3CDTF\">" + made + "T00:00:00Z</dcterms:";
        return ALONE + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dcterms:created" + instant + "created><dc:creator>Apache POI</dc:creator>"
                + "<dcterms:modified" + instant + "modified></cp:coreProperties>";
    }

    private static String styles() {
        String plain = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
        return HEAD + "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"0\"/><fonts count=\"1\"><font><sz val=\"11.0\"/>"
                + "<color indexed=\"8\"/><name val=\"Calibri\"/><family val=\"2\"/><scheme val=\"minor\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"darkGray\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf " + plain + "/></cellStyleXfs>"
                + "<cellXfs count=\"1\"><xf " + plain + " xfId=\"0\"/></cellXfs></styleSheet>";
    }

    private static String workbook(String sheetName) {
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\">"
                + "<workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews>"
                + "<sheets><sheet name=\"" + escaped(sheetName)
                + "\" r:id=\"rId3\" sheetId=\"1\"/></sheets></workbook>";
    }

    private String sheet(List<List<String>> rows) {
        int widest = rows.stream().mapToInt(List::size).max().orElse(1);
        StringBuilder cells = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            cells.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.append(cell(place(column, row), rows.get(row).get(column)));
            }
            cells.append("</row>");
        }
        return HEAD + "<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1:"
                + place(widest - 1, Math.max(0, rows.size() - 1))
                + "\"/><sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"true\"/></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15.0\"/><sheetData>" + cells
                + "</sheetData><pageMargins bottom=\"0.75\" footer=\"0.3\" header=\"0.3\" left=\"0.7\" right=\"0.7\""
                + " top=\"0.75\"/></worksheet>";
    }

    private String cell(String place, String text) {
        boolean amount = text.matches(AMOUNT);
        String value;
        if (amount) {
            value = Double.toString(Double.parseDouble(text));
        } else {
            uses++;
            Integer known = shared.putIfAbsent(text, shared.size());
            value = Integer.toString(known == null ? shared.size() - 1 : known);
        }
        return "<c r=\"" + place + "\" t=\"" + (amount ? 'n' : 's') + "\" s=\"0\"><v>" + value + "</v></c>";
    }

    /** The name of a cell; a ledger has no more columns than the alphabet has letters. */
    private static String place(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row + 1);
    }

    private String strings() {
        StringBuilder strings = new StringBuilder(HEAD)
                .append("<sst count=\"")
                .append(uses)
                .append("\" uniqueCount=\"")
                .append(shared.size())
                .append("\" xmlns=\"")
                .append(MAIN)
                .append("\">");
        shared.keySet()
                .forEach(text -> strings.append("<si><t>").append(escaped(text)).append("</t></si>"));
        return strings.append("</sst>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
