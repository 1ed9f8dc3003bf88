package io.vouch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.CellType;
import io.vouch.ingest.Fixtures;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of tables and messages are known by sheet, row, column and type, and shown at a place of a page. */
final class TableCellsTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkbooksCellsAreNamedAsSpreadsheetsNameThemAndKeepTheirTypes() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path file = folder.resolve("ledger.bin");
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                fill(workbook);
                workbook.write(out);
            }
            IngestedDocument document = read(file);
            List<TableCell> cells = document.payloads().get(1).cells();

            assertThat(document.payloads().get(1).name()).isEqualTo("二月");
            assertThat(cells)
                    .extracting(TableCell::reference, TableCell::type, TableCell::value)
                    .containsExactly(
                            tuple("A1", CellType.TEXT, "号码"),
                            tuple("B7", CellType.TEXT, "00042"),
                            tuple("C7", CellType.DATE, "2026-03-02"),
                            tuple("D7", CellType.NUMBER, "1234567.5"),
                            tuple("AB7", CellType.BOOLEAN, "TRUE"));
            assertThat(cells)
                    .allSatisfy(cell -> assertThat(wordsAt(document, cell)).isEqualTo(cell.value()));
            assertThat(cells).allSatisfy(cell -> assertThat(cell.page()).isEqualTo(2));
        }
    }

    @Test
    void csvRowsAreCountedAsTheFileCountsThemWhateverItsEncodingAndSeparator() throws IOException {
        String text = "发票号码;金额;到期日\r\n\r\n26442000004359167806;1.234,50;2026/3/2\r\n\"A\r\nB\";-7;x\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)) {
            String marked = charset == StandardCharsets.UTF_16LE ? "\ufeff" + text : text;
            Path file = Files.write(folder.resolve("ledger.csv"), marked.getBytes(charset));

            List<TableCell> cells = read(file).payloads().get(0).cells();

            assertThat(cells)
                    .extracting(TableCell::reference, TableCell::type, TableCell::value)
                    .containsExactly(
                            tuple("A1", CellType.TEXT, "发票号码"),
                            tuple("B1", CellType.TEXT, "金额"),
                            tuple("C1", CellType.TEXT, "到期日"),
                            tuple("A3", CellType.TEXT, "26442000004359167806"),
                            tuple("B3", CellType.NUMBER, "1.234,50"),
                            tuple("C3", CellType.DATE, "2026/3/2"),
                            tuple("A4", CellType.TEXT, "A\r\nB"),
                            tuple("B4", CellType.NUMBER, "-7"),
                            tuple("C4", CellType.TEXT, "x"));
        }
    }

    @Test
    void aUtf8MarkIsNoPartOfTheFirstCellAndTabsAndBarsSeparateToo() throws IOException {
        for (String separator : List.of(",", ";", "\t", "|")) {
            String text = String.join(separator, "No", "Due", "Sum") + "\n" + String.join(separator, "1", "2", "3");
            Path file = Files.writeString(folder.resolve("ledger.csv"), "\ufeff" + text);

            assertThat(read(file).payloads().get(0).cells())
                    .extracting(TableCell::value)
                    .containsExactly("No", "Due", "Sum", "1", "2", "3");
        }
    }

    @Test
    void everyEntryOfAStatementIsARowOfTaggedValues() throws IOException {
        String statement =
                """
                {1:F01BANKDEFFXXXX0000000000}{2:I940BANKDEFFXXXXN}{4:
                :20:STARTUMSE
                :25:10020030/1234567
                :28C:00001/001
                :60F:C260101EUR1000,00
                :61:2601020102D25,03NTRFREF1
                :86:177?00Transfer
                ?20Invoice 4711
                :61:2601030103C100,00NTRFREF2
                :86:166?00Credit
                :62F:C260103EUR1074,97
                -}
                """;
        IngestedDocument document = read(Files.writeString(folder.resolve("a.sta"), statement));
        List<TableCell> cells = document.payloads().get(0).cells();

        assertThat(document.mediaType()).isEqualTo(MediaTypes.MT940);
        assertThat(cells)
                .extracting(TableCell::row, TableCell::reference)
                .containsExactly(
                        tuple(1, ":20:"),
                        tuple(1, ":25:"),
                        tuple(1, ":28C:"),
                        tuple(1, ":60F:"),
                        tuple(2, ":61:"),
                        tuple(2, ":86:"),
                        tuple(3, ":61:"),
                        tuple(3, ":86:"),
                        tuple(4, ":62F:"));
        assertThat(cells.get(5).value()).isEqualTo("177?00Transfer\n?20Invoice 4711");
        assertThat(wordsAt(document, cells.get(5))).isEqualTo(":86:177?00Transfer ?20Invoice 4711");
        assertThat(cells.get(8).value()).isEqualTo("C260103EUR1074,97");
    }

    @Test
    void aPaymentMessageIsOneRow() throws IOException {
        String payment =
                """
                {1:F01BANKCNBJAXXX0000000000}{2:I103BANKCNBJXXXXN}{4:
                :20:PAY1
                :23B:CRED
                :32A:260102CNY100,
                :50K:/1234
                ACME LTD
                :59:/5678
                FACTOR LTD
                -}
                """;
        IngestedDocument document = read(Files.writeString(folder.resolve("a.fin"), payment));

        assertThat(document.mediaType()).isEqualTo(MediaTypes.MT103);
        assertThat(document.payloads().get(0).cells())
                .extracting(TableCell::row, TableCell::column, TableCell::reference, TableCell::value)
                .containsExactly(
                        tuple(1, 1, ":20:", "PAY1"),
                        tuple(1, 2, ":23B:", "CRED"),
                        tuple(1, 3, ":32A:", "260102CNY100,"),
                        tuple(1, 4, ":50K:", "/1234\nACME LTD"),
                        tuple(1, 5, ":59:", "/5678\nFACTOR LTD"));
    }

    @Test
    void entriesOfAnIsoStatementAreRowsNamedByTheirPath() throws IOException {
        String xml =
                """
                <?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id>
                <Bal><Amt Ccy="EUR">10.00</Amt></Bal>
                <Ntry><Amt Ccy="EUR">7.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-01-02</Dt></BookgDt></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """;
        List<TableCell> cells = read(Files.writeString(folder.resolve("a.xml"), xml))
                .payloads()
                .get(0)
                .cells();

        assertThat(cells)
                .extracting(TableCell::row, TableCell::reference, TableCell::type, TableCell::value)
                .containsExactly(
                        tuple(1, "Stmt[1]/Bal[1]/Amt/@Ccy", CellType.TEXT, "EUR"),
                        tuple(1, "Stmt[1]/Bal[1]/Amt", CellType.NUMBER, "10.00"),
                        tuple(2, "Stmt[1]/Ntry[1]/Amt/@Ccy", CellType.TEXT, "EUR"),
                        tuple(2, "Stmt[1]/Ntry[1]/Amt", CellType.NUMBER, "7.50"),
                        tuple(2, "Stmt[1]/Ntry[1]/CdtDbtInd", CellType.TEXT, "CRDT"),
                        tuple(2, "Stmt[1]/Ntry[1]/BookgDt/Dt", CellType.DATE, "2026-01-02"));
    }

    @Test
    void otherXmlHasNoRowsAndAnXbrlVoucherIsHandedOnWhole() throws IOException {
        String xml = "<?xml version=\"1.0\"?><xbrli:xbrl xmlns:xbrli=\"http://www.xbrl.org/2003/instance\">"
                + "<bker:AmountInFigures xmlns:bker=\"urn:x\" contextRef=\"c\">100.00</bker:AmountInFigures></xbrli:xbrl>";
        IngestedDocument document = read(Files.writeString(folder.resolve("a.xbrl"), xml));

        assertThat(document.mediaType()).isEqualTo(MediaTypes.XML);
        assertThat(document.payloads().get(0).text()).contains("100.00");
        assertThat(document.payloads().get(0).cells()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    /** What a reviewer sees in the cell's box. */
    private static String wordsAt(IngestedDocument document, TableCell cell) {
        return document.pages().get(cell.page() - 1).words().stream()
                .filter(word -> word.box().overlaps(cell.box()))
                .map(Word::text)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private IngestedDocument read(Path file) throws IOException {
        return Fixtures.read(file, IngestLimits.DEFAULT).get(0);
    }

    private static void fill(Workbook workbook) {
        workbook.createSheet("一月").createRow(0).createCell(0).setCellValue("x");
        var sheet = workbook.createSheet("二月");
        sheet.createRow(0).createCell(0).setCellValue("号码");
        Row row = sheet.createRow(6);
        row.createCell(1).setCellValue("00042");
        var date = row.createCell(2);
        date.setCellValue(LocalDate.of(2026, 3, 2));
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("d.m.yy"));
        date.setCellStyle(style);
        row.createCell(3).setCellValue(1234567.5);
        row.createCell(27).setCellValue(true);
    }
}
