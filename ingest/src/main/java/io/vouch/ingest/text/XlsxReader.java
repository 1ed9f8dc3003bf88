package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** XLSX workbooks, sheet by sheet as a stream of cells: a ledger of 100,000 rows must not become a tree in memory. */
final class XlsxReader implements FormatReader {

    private static final int WORKBOOK_HEAD_BYTES = 1 << 16;
    private static final int MAX_SHEETS = 256;
    /** {@code <workbookPr date1904="1"/>} */
    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](?:1|true)[\"']");

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(MediaTypes.XLSX);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        OfficeGate.check(file, limits);
        try (OPCPackage workbook = OPCPackage.open(file.path().toFile(), PackageAccess.READ)) {
            return SheetContents.of(sheets(workbook, limits), limits);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw OfficeProblem.failure(e);
        }
    }

    private static List<SheetTable> sheets(OPCPackage workbook, IngestLimits limits)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(workbook);
        var strings = new ReadOnlySharedStringsTable(workbook);
        var text = new CellText(isFrom1904(reader));
        List<SheetTable> tables = new ArrayList<>();
        long charsLeft = limits.maxTextChars();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext() && tables.size() < MAX_SHEETS && charsLeft > 0) {
            try (InputStream sheet = sheets.next()) {
                var table = new SheetTable(sheets.getSheetName(), charsLeft);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, strings, new Cells(table, text), text, false));
                xml.parse(new InputSource(sheet));
                tables.add(table);
                charsLeft = table.charsLeft();
            }
        }
        return tables;
    }

    private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            String head = new String(in.readNBytes(WORKBOOK_HEAD_BYTES), StandardCharsets.UTF_8);
            return FROM_1904.matcher(head).find();
        }
    }

    private record Cells(SheetTable table, CellText text) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {
            table.row(row + 1);
        }

        @Override
        public void endRow(int row) {
            table.endRow();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            if (value != null && reference != null) {
                table.cell(new CellReference(reference).getCol(), value.strip(), text.takeType(value.strip()));
            }
        }
    }
}
