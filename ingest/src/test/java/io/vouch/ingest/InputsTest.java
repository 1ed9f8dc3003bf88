package io.vouch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every input of the outside contract, section 2, that needs no recognition of pictures. */
final class InputsTest {

    @TempDir
    private Path folder;

    @Test
    void filesOfEveryKindGiveTheirWords() throws IOException {
        assertReads("a.pdf", MediaTypes.PDF, Papers.pdf("Invoice 4711"), "Invoice", "4711");
        assertReads("a.ofd", MediaTypes.OFD, Papers.ofd("发票号码"), "发票号码");
        assertReads("a.docx", MediaTypes.DOCX, Papers.docx("Sales 合同 4711"), "Sales", "合同", "4711");
        assertReads("a.xlsx", MediaTypes.XLSX, Papers.workbook(false, "Invoice", 47.11), "Invoice", "47.11");
        assertReads("a.xls", MediaTypes.XLS, Papers.workbook(true, "Invoice", 47.11), "Invoice", "47.11");
        assertReads("a.html", MediaTypes.HTML, Papers.utf8("<html><p>Invoice <b>4711</b></html>"), "Invoice", "4711");
        assertReads("a.txt", MediaTypes.TEXT, "发票 4711".getBytes(Charset.forName("GB18030")), "发票", "4711");
        byte[] marked = "\ufeff发票 4711".getBytes(StandardCharsets.UTF_16BE);
        assertReads("b.txt", MediaTypes.TEXT, marked, "发票", "4711");
    }

    @Test
    void mailsGiveTheirWordsAndTheirAttachments() throws IOException {
        byte[] attachment = Papers.pdf("Invoice 4711");
        for (String kind : List.of(MediaTypes.EML, MediaTypes.MSG)) {
            byte[] mail = kind.equals(MediaTypes.EML)
                    ? Papers.eml("Notice", "Please pay.", "invoice.pdf", attachment)
                    : Papers.msg("Notice", "Please pay.", "invoice.pdf", attachment);
            List<IngestedDocument> documents = read("mail.bin", mail);

            assertThat(documents)
                    .extracting(IngestedDocument::name)
                    .containsExactly("mail.bin", "mail.bin!/invoice.pdf");
            assertThat(documents.get(0).mediaType()).isEqualTo(kind);
            assertThat(words(documents.get(0))).contains("Subject:", "Notice", "Please", "pay.");
            assertThat(words(documents.get(1))).containsExactly("Invoice", "4711");
        }
    }

    @Test
    void archivesMailsAndPdfsAreOpenedWithinOneAnother() throws IOException {
        byte[] zip = Papers.zip("合同/notice.txt", Papers.utf8("notice 1"), "empty.txt", new byte[0]);
        byte[] mail = Papers.eml("Papers", "See inside.", "papers.zip", zip);
        byte[] pdf = Papers.pdfWith("mail.eml", mail);
        for (byte[] outer : List.of(
                Papers.zip("in/deal.pdf", pdf),
                Papers.sevenZip(folder, "in/deal.pdf", pdf),
                Papers.tarGz("in/deal.pdf", pdf))) {
            List<IngestedDocument> documents = read("all.bin", outer);

            assertThat(documents)
                    .extracting(document -> document.name() + " " + document.reason())
                    .containsExactly(
                            "all.bin NONE",
                            "all.bin!/in/deal.pdf NONE",
                            "all.bin!/in/deal.pdf!/mail.eml NONE",
                            "all.bin!/in/deal.pdf!/mail.eml!/papers.zip NONE",
                            "all.bin!/in/deal.pdf!/mail.eml!/papers.zip!/合同/notice.txt NONE",
                            "all.bin!/in/deal.pdf!/mail.eml!/papers.zip!/empty.txt EMPTY");
            assertThat(words(documents.get(4))).containsExactly("notice", "1");
        }
    }

    /** Found by fuzzing: a length in the directory that leads out of the file. */
    @Test
    void anOfdWhoseDirectoryLiesIsDamagedAndNotTheDisk() throws IOException {
        byte[] ofd = Papers.ofd("发票号码");
        List<ReasonCode> reasons = new ArrayList<>();
        for (int at = ofd.length - 22; at < ofd.length; at++) {
            for (int value : new int[] {0, 0x7F, 0x80, 0xFF}) {
                byte[] damaged = ofd.clone();
                damaged[at] = (byte) value;
                reasons.add(read("a.ofd", damaged).get(0).reason());
            }
        }
        assertThat(reasons).extracting(ReasonCode::cause).doesNotContain(ReasonCode.Cause.OURS);
    }

    @Test
    void everyPageTellsItsOwnLanguage() throws IOException {
        String text = "应收账款转让通知书\fNotice of assignment\f2026-03-02";

        assertThat(read("a.txt", Papers.utf8(text)).get(0).pages())
                .extracting(Page::language)
                .containsExactly("zh", "en", "und");
    }

    private void assertReads(String name, String mediaType, byte[] bytes, String... words) throws IOException {
        // The name must not matter: content alone decides.
        IngestedDocument document = read(name + ".bin", bytes).get(0);

        assertThat(document.mediaType()).as(name).isEqualTo(mediaType);
        assertThat(document.outcome()).as(name).isEqualTo(Outcome.ACCEPTED);
        assertThat(words(document)).as(name).containsExactly(words);
    }

    private static List<String> words(IngestedDocument document) {
        return document.pages().stream()
                .flatMap(page -> page.words().stream())
                .map(Word::text)
                .toList();
    }

    private List<IngestedDocument> read(String name, byte[] bytes) throws IOException {
        return Fixtures.readAll(Papers.write(folder, name, bytes), IngestLimits.DEFAULT);
    }
}
