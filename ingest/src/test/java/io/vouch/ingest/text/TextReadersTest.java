package io.vouch.ingest.text;

import static io.vouch.ingest.Fixtures.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.Fixtures;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextReadersTest {

    @TempDir
    private Path folder;

    @Test
    void wordFilesFlowWithTableCellsSideBySide() throws IOException {
        IngestedDocument document = read(docx("contract.docx"));

        assertThat(document.mediaType()).isEqualTo(MediaTypes.DOCX);
        List<Word> words = document.pages().get(0).words();
        assertThat(words)
                .extracting(Word::text)
                .containsExactly("Sales", "contract", "Total", "100.00", "Tax", "13.00");
        assertThat(words.get(3).box().y0()).isEqualTo(words.get(2).box().y0());
        assertThat(words.get(3).box().x0() - words.get(2).box().x1()).isGreaterThanOrEqualTo(FlowPages.GAP);
        assertThat(words.get(5).box().x0()).isEqualTo(words.get(3).box().x0());
    }

    @Test
    void sheetsBecomeTablesWithIsoDatesAndPlainNumbers() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Path file = folder.resolve("ledger.bin");
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                fill(workbook);
                workbook.write(out);
            }
            IngestedDocument document = read(file);
            assertThat(document.payloads()).singleElement().satisfies(payload -> {
                assertThat(payload.name()).isEqualTo("应收");
                assertThat(payload.text()).isEqualTo("No,Due,Amount\r\n\"A,1\",2026-03-02,1234567.5\r\n");
            });
            assertThat(document.pages().get(0).words()).extracting(Word::text).contains("2026-03-02", "1234567.5");
        }
    }

    @Test
    void chineseCsvInGbkWithSemicolonsIsBroughtToRfc4180() throws IOException {
        Path file = folder.resolve("ledger.csv");
        Files.write(file, "发票号码;金额;买方\n001;\"1,5\";\"甲\n乙\"\n".getBytes(Charset.forName("GBK")));

        assertThat(read(file).payloads().get(0).text()).isEqualTo("发票号码,金额,买方\r\n001,\"1,5\",\"甲\n乙\"\r\n");
    }

    @Test
    void xmlIsDecodedByItsDeclaration() throws IOException {
        Path file = folder.resolve("invoice.bin");
        Files.write(file, "<?xml version=\"1.0\" encoding=\"GBK\"?><a>发票</a>".getBytes(Charset.forName("GBK")));

        assertThat(read(file).payloads().get(0).text()).endsWith("<a>发票</a>");
    }

    @Test
    void xmlWithADoctypeIsQuarantinedAndNoEntityIsFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        IngestedDocument document = read(text(
                "evil.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>"));

        assertThat(document.reason()).isEqualTo(ReasonCode.XML_DOCTYPE);
        assertThat(document.payloads()).isEmpty();
    }

    @Test
    void brokenAndBottomlessXmlAreTyped() throws IOException {
        assertThat(read(text("broken.xml", "<a><b></a>")).reason()).isEqualTo(ReasonCode.CORRUPT);
        int depth = XmlReader.MAX_DEPTH;
        assertThat(read(text("ok.xml", "<a>".repeat(depth) + "</a>".repeat(depth)))
                        .reason())
                .isEqualTo(ReasonCode.NONE);
        assertThat(read(text("deep.xml", "<a>".repeat(depth + 1) + "</a>".repeat(depth + 1)))
                        .reason())
                .isEqualTo(ReasonCode.TOO_DEEP);
    }

    @Test
    void mailGivesItsHeadItsBodyAndItsAttachments() throws IOException {
        String mail =
                """
                From: Li Wei <li@example.com>
                To: factor@example.com
                Subject: Notice of assignment
                Date: Mon, 2 Mar 2026 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Please find attached.
                --b
                Content-Type: text/plain; name="note.txt"
                Content-Disposition: attachment; filename="../note.txt"

                attached text
                --b--
                """;
        List<IngestedDocument> documents = Fixtures.read(text("mail.bin", mail), IngestLimits.DEFAULT);

        assertThat(documents).extracting(IngestedDocument::name).containsExactly("mail.bin", "mail.bin!/note.txt");
        assertThat(documents.get(0).mediaType()).isEqualTo(MediaTypes.EML);
        assertThat(documents.get(0).pages().get(0).words())
                .extracting(Word::text)
                .contains("Subject:", "assignment", "Please", "attached.");
    }

    @Test
    void aWebPageNamedXlsIsReadAsAWebPage() throws IOException {
        IngestedDocument document = read(
                text("export.xls", "<html><script>x()</script><table><tr><td>No</td><td>42</td></tr></table></html>"));

        assertThat(document.mediaType()).isEqualTo(MediaTypes.HTML);
        assertThat(document.pages().get(0).words()).extracting(Word::text).containsExactly("No", "42");
    }

    @Test
    void aTruncatedWordFileIsCorruptAndAnEmptyFileIsEmpty() throws IOException {
        byte[] docx = Files.readAllBytes(docx("whole.docx"));
        Path cut = Files.write(folder.resolve("cut.docx"), Arrays.copyOf(docx, docx.length / 2));

        assertThat(read(cut).reason()).isEqualTo(ReasonCode.CORRUPT);
        assertThat(read(text("empty.pdf", "")).reason()).isEqualTo(ReasonCode.EMPTY);
    }

    @Test
    void textIsReadUpToTheLimitAndTypedBeyond() throws IOException {
        Path file = text("note.txt", "12345");

        assertThat(Fixtures.read(file, limits(9, 5, 5)).get(0).reason()).isEqualTo(ReasonCode.NONE);
        assertThat(Fixtures.read(file, limits(9, 5, 4)).get(0).reason()).isEqualTo(ReasonCode.TOO_LARGE);
    }

    @Test
    void noParserThatRunsOcrIsOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("org.apache.tika.parser.ocr.TesseractOCRParser"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private IngestedDocument read(Path file) throws IOException {
        return Fixtures.read(file, IngestLimits.DEFAULT).get(0);
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Path docx(String name) throws IOException {
        Path file = folder.resolve(name);
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("Sales contract");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Total");
            table.getRow(0).getCell(1).setText("100.00");
            table.getRow(1).getCell(0).setText("Tax");
            table.getRow(1).getCell(1).setText("13.00");
            document.write(out);
        }
        return file;
    }

    private static void fill(Workbook workbook) {
        var sheet = workbook.createSheet("应收");
        Row head = sheet.createRow(0);
        head.createCell(0).setCellValue("No");
        head.createCell(1).setCellValue("Due");
        head.createCell(2).setCellValue("Amount");
        Row row = sheet.createRow(3);
        row.createCell(0).setCellValue("A,1");
        var date = row.createCell(1);
        date.setCellValue(LocalDate.of(2026, 3, 2));
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
        date.setCellStyle(style);
        row.createCell(2).setCellValue(1234567.5);
    }
}
