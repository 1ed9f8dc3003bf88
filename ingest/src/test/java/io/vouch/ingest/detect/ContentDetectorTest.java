package io.vouch.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.ReadFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentDetectorTest {

    @TempDir
    private Path folder;

    @Test
    void contentDecidesNotTheName() throws Exception {
        assertThat(detect("a.docx", "%PDF-1.7\n1 0 obj")).isEqualTo(MediaTypes.PDF);
        assertThat(detect("a.pdf", "{\"deal\":\"D-1\"}")).isEqualTo(MediaTypes.JSON);
        assertThat(detect("a.txt", "<?xml version=\"1.0\"?><Invoice/>")).isEqualTo(MediaTypes.XML);
        assertThat(detect("a.xml", "<!DOCTYPE html><html></html>")).isEqualTo(MediaTypes.HTML);
        assertThat(detect("a.pdf", "MZ\u0090\0\3\0\0\0\4\0\0\0")).startsWith("application/");
    }

    @Test
    void aPdfBehindJunkIsAPdfAndATextAboutPdfIsNot() throws Exception {
        assertThat(detect("a", "junk\n".repeat(200) + "%PDF-1.4\n1 0 obj\n..\n%%EOF"))
                .isEqualTo(MediaTypes.PDF);
        assertThat(detect("a", "The header %PDF-1.4 begins a file.")).isEqualTo(MediaTypes.TEXT);
    }

    @Test
    void aZipWithAStoredPdfIsAZip() throws Exception {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("a.pdf"));
            zip.write("%PDF-1.4\n1 0 obj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(new ContentDetector().detect("a.pdf", file)).isEqualTo(MediaTypes.ZIP);
    }

    @Test
    void ofdIsToldByItsRoot() throws Exception {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write("<ofd/>".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(new ContentDetector().detect("a.zip", file)).isEqualTo(MediaTypes.OFD);
    }

    @Test
    void bankMessagesMailAndTablesAreToldFromPlainText() throws Exception {
        assertThat(detect("a", ":20:REF\n:25:ACC\n:60F:C260101CNY1,00\n:62F:C260101CNY1,00\n"))
                .isEqualTo(MediaTypes.MT940);
        for (String head : List.of("\n", "0000 01INGBNL2AXXXX00001\n940 00\n", ":940:\n", "\1\r\n")) {
            assertThat(detect("a", head + ":20:REF\n:25:ACC\n:60F:C260101CNY1,00\n"))
                    .isEqualTo(MediaTypes.MT940);
        }
        assertThat(detect("a", "a note about\n:20: and nothing else\n")).isEqualTo(MediaTypes.TEXT);
        assertThat(detect("a", "{1:F01BANKCNBJAXXX}{2:I103}{4:\n:20:REF\n:23B:CRED\n:50K:/1\n-}"))
                .isEqualTo(MediaTypes.MT103);
        assertThat(detect("a", "From: a@b.c\nSubject: x\nMIME-Version: 1.0\n\nbody"))
                .isEqualTo(MediaTypes.EML);
        assertThat(detect("a", "From: the board\nDate: today\n\nmemo")).isEqualTo(MediaTypes.TEXT);
        assertThat(detect("a.txt", "a,b,c\n1,2,3\n4,5,6\n")).isEqualTo(MediaTypes.CSV);
        assertThat(detect("a.csv", "one column\n1\n")).isEqualTo(MediaTypes.CSV);
    }

    @Test
    void chineseAndWesternBytesAreDecoded() {
        assertThat(TextDecoder.decode("应收账款".getBytes(java.nio.charset.Charset.forName("GBK"))))
                .contains("应收账款");
        assertThat(TextDecoder.decode("Café à Paris".getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .contains("Café à Paris");
        assertThat(TextDecoder.decode("\uFEFF应收".getBytes(StandardCharsets.UTF_16LE)))
                .contains("应收");
    }

    @Property(tries = 200)
    void noBytesBreakTheDecoder(@ForAll byte[] bytes) {
        assertThat(TextDecoder.decode(bytes)).isNotNull();
    }

    private String detect(String name, String content) throws IOException, ReadFailure {
        Path file = Files.write(folder.resolve("file"), content.getBytes(StandardCharsets.ISO_8859_1));
        return new ContentDetector().detect(name, file);
    }
}
