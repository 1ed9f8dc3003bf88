package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static io.vouch.ingest.pdf.PdfSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.CodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPartsTest {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Invoice><ID>7</ID></Invoice>";

    @TempDir
    private Path folder;

    @Test
    void embeddedDataIsFoundWhereverItHangs() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> text(c, 50, 200, "Invoice"));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            PDComplexFileSpecification named = file(document, "factur-x.xml", XML.getBytes(StandardCharsets.UTF_8));
            tree.setNames(Map.of("factur-x.xml", named));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            COSArray associated = new COSArray();
            associated.add(named);
            String gbk = "<?xml version=\"1.0\" encoding=\"GBK\"?><票>杭州</票>";
            associated.add(file(document, "other.xml", gbk.getBytes(Charset.forName("GBK"))));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.setFile(file(document, "..\\evil/notes.bin", new byte[] {1, 2, 3}));
            page.setAnnotations(List.of(pin));
            Content content = read(save(document, folder));
            assertThat(content.payloads()).extracting(Payload::name).containsExactly("factur-x.xml", "other.xml");
            assertThat(content.payloads()).extracting(Payload::text).containsExactly(XML, gbk);
            assertThat(content.members()).singleElement().satisfies(member -> {
                assertThat(member.name()).isEqualTo("evil/notes.bin");
                assertThat(member.path().getParent()).isEqualTo(folder);
                assertThat(Files.readAllBytes(member.path())).containsExactly(1, 2, 3);
            });
        }
    }

    @Test
    void attachedXmlWithADocumentTypeIsNotTaken() throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "Invoice"));
            byte[] xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                    .getBytes(StandardCharsets.UTF_8);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("AF"), file(document, "a.xml", xml));
            Content content = read(save(document, folder));
            assertThat(content.payloads()).isEmpty();
            assertThat(content.reason()).isEqualTo(ReasonCode.XML_DOCTYPE);
        }
    }

    @Test
    void anAttachedBombStopsAtTheLimit() throws Exception {
        IngestLimits limits = limits(300, 1 << 20, 4_000_000);
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "Invoice"));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("AF"), file(document, "zeros.bin", new byte[20 << 20]));
            Content content = read(save(document, folder), new PdfSamples.FakeOcr(), CodeReader.NONE, limits);
            assertThat(content.reason()).isEqualTo(ReasonCode.TOO_LARGE);
            assertThat(content.members()).isEmpty();
        }
    }

    @Test
    void pagesOverTheLimitAreLeftOutWithTheReason() throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                String name = "page" + i;
                page(document, c -> text(c, 50, 200, name));
            }
            Content content = read(
                    save(document, folder), new PdfSamples.FakeOcr(), CodeReader.NONE, limits(2, 100 << 20, 4_000_000));
            assertThat(content.pages()).hasSize(2);
            assertThat(content.reason()).isEqualTo(ReasonCode.TOO_MANY_PAGES);
        }
    }

    @Test
    void textOverTheLimitIsLeftOutWithTheReason() throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "abcdefgh ijklmnop"));
            Content content =
                    read(save(document, folder), new PdfSamples.FakeOcr(), CodeReader.NONE, limits(2, 100 << 20, 10));
            assertThat(texts(content, 1)).containsExactly("abcdefgh", "i");
            assertThat(content.reason()).isEqualTo(ReasonCode.TOO_LARGE);
        }
    }

    @Test
    void savesByAppendingAreCounted() throws Exception {
        Path path;
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "first"));
            document.getDocumentInformation().setProducer("Some Editor 1.0");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            path = save(document, folder);
        }
        assertThat(values(read(path), "PDF_REVISIONS")).isEmpty();
        Path second = folder.resolve("second.pdf");
        try (PDDocument document = Loader.loadPDF(path.toFile());
                OutputStream out = Files.newOutputStream(second)) {
            document.getDocumentInformation().setTitle("changed");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        Content content = read(second);
        assertThat(values(content, "PDF_REVISIONS")).containsExactly("2");
        assertThat(values(content, "PDF_PRODUCER")).containsExactly("Some Editor 1.0");
        assertThat(values(content, "PDF_ACTIVE_CONTENT")).containsExactly("JAVASCRIPT");
    }

    @Test
    void aUserPasswordIsEncryptedAndAnOwnerPasswordAloneIsNot() throws Exception {
        Path locked = protectedBy("user");
        assertThatThrownBy(() -> read(locked)).isInstanceOfSatisfying(ReadFailure.class, e -> assertThat(e.code())
                .isEqualTo(ReasonCode.ENCRYPTED));
        assertThat(texts(read(protectedBy("")), 1)).containsExactly("secret");
    }

    @Test
    void emptyBlankAndDamagedFilesHaveTheirOwnReasons() throws Exception {
        assertThat(failure(new byte[0])).isEqualTo(ReasonCode.EMPTY);
        assertThat(failure("%PDF-1.7 nothing else".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ReasonCode.CORRUPT);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            Path blank = save(document, folder);
            assertThat(failure(Files.readAllBytes(blank))).isEqualTo(ReasonCode.NO_CONTENT);
        }
    }

    @Test
    void changedBytesNeverMakeAnotherFailureThanTheDeclaredOne() throws Exception {
        byte[] sound;
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "Invoice 1"));
            page(document, c -> text(c, 50, 200, "Invoice 2"));
            sound = Files.readAllBytes(save(document, folder));
        }
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path path = Files.write(folder.resolve("damaged.pdf"), damaged);
            try {
                assertThat(read(path).pages()).isNotNull();
            } catch (ReadFailure declared) {
                assertThat(declared.code()).isNotEqualTo(ReasonCode.NONE);
            }
        }
    }

    private ReasonCode failure(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("failing.pdf"), bytes);
        try {
            read(path);
            return ReasonCode.NONE;
        } catch (ReadFailure e) {
            return e.code();
        }
    }

    private Path protectedBy(String userPassword) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "secret"));
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return save(document, folder);
        }
    }

    private static List<String> values(Content content, String code) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(code))
                .map(IntegrityFact::after)
                .toList();
    }

    private static IngestLimits limits(int pages, long bytes, int chars) {
        return new IngestLimits(bytes, pages, 60_000_000L, 2_000, 200, 500L << 20, 5, chars, 120_000L, 200);
    }

    private static PDComplexFileSpecification file(PDDocument document, String name, byte[] bytes) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(embedded);
        return specification;
    }
}
