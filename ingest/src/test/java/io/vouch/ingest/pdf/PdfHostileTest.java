package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Content;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust their reader end soon, in a typed way. */
class PdfHostileTest {

    private static final Duration SOON = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    /** Nothing but a reason if nothing can be read; content otherwise. */
    private ReasonCode outcome(Path file) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> {
            try {
                return read(file).reason();
            } catch (ReadFailure failure) {
                return failure.code();
            }
        });
    }

    private Path withContent(String operators) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> text(c, 50, 200, "Invoice"));
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(operators.getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            return save(document, folder);
        }
    }

    @Test
    void statesSavedInsideEachOtherWithoutEndAreCutOff() throws Exception {
        assertThat(outcome(withContent("q ".repeat(200_000)))).isEqualTo(ReasonCode.TOO_LARGE);
    }

    @Test
    void areasPaintedWithoutEndCostLittle() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            many.append(i % 300)
                    .append(' ')
                    .append(i % 200)
                    .append(" 20 20 re f BT /F1 10 Tf ")
                    .append(i % 400)
                    .append(' ')
                    .append(i % 300)
                    .append(" Td (a) Tj ET\n");
        }
        assertThat(outcome(withContent(many.toString()))).isEqualTo(ReasonCode.NONE);
    }

    @Test
    void formsThatDrawThemselvesEnd() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> text(c, 50, 200, "Invoice with a form"));
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(100, 100));
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("X"), form);
            form.setResources(resources);
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write("/X Do /X Do".getBytes(StandardCharsets.US_ASCII));
            }
            PdfSamples.draw(document, page, c -> c.drawForm(form));
            assertThat(outcome(save(document, folder))).isEqualTo(ReasonCode.TOO_LARGE);
        }
    }

    @Test
    void formsThatMultiplyEndAtTheLimitOfOperators() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> text(c, 50, 200, "Invoice with forms"));
            PDFormXObject inner = null;
            for (int depth = 0; depth < 12; depth++) {
                PDFormXObject form = new PDFormXObject(document);
                form.setBBox(new PDRectangle(100, 100));
                PDResources resources = new PDResources();
                if (inner != null) {
                    resources.put(COSName.getPDFName("X"), inner);
                }
                form.setResources(resources);
                try (OutputStream out = form.getContentStream().createOutputStream()) {
                    out.write((inner == null ? "0 0 1 1 re f " : "/X Do ")
                            .repeat(10)
                            .getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            PDFormXObject outer = inner;
            PdfSamples.draw(document, page, c -> c.drawForm(outer));
            assertThat(outcome(save(document, folder))).isIn(ReasonCode.TOO_LARGE, ReasonCode.TOO_DEEP);
        }
    }

    @Test
    void aPageTreeThatLeadsBackToItselfEnds() throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> text(c, 50, 200, "Invoice"));
            COSDictionary root = document.getPages().getCOSObject();
            COSArray kids = root.getCOSArray(COSName.KIDS);
            kids.add(root);
            root.setInt(COSName.COUNT, 1_000_000);
            assertThat(outcome(save(document, folder))).isNotEqualTo(ReasonCode.INTERNAL);
        }
    }

    @Test
    void aTableThatPromisesBillionsOfObjectsIsNotBelieved() throws Exception {
        Path file = withContent("BT /F1 10 Tf 50 200 Td (Invoice) Tj ET");
        String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = whole.lastIndexOf("startxref");
        String table = whole.substring(0, at)
                + "xref\n0 2000000000\n0000000000 65535 f\ntrailer\n<< /Size 2000000000 /Root 1 0 R >>\n"
                + "startxref\n" + at + "\n%%EOF\n";
        Files.writeString(file, table, StandardCharsets.ISO_8859_1);
        assertThat(outcome(file)).isNotEqualTo(ReasonCode.INTERNAL);
    }

    @Test
    void arraysWithinArraysAreTooDeepAndNothingWorse() throws Exception {
        Path file = withContent("[".repeat(100_000) + "]".repeat(100_000) + " TJ");
        assertThat(outcome(file)).isNotIn(ReasonCode.INTERNAL, ReasonCode.OUT_OF_MEMORY);
    }

    @Test
    void aHistoryOfBusyPagesIsNotComparedWithoutEnd() throws Exception {
        Path file = withContent("0 0 m 1 1 l S ".repeat(450_000));
        for (int i = 0; i < 3; i++) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                document.getDocumentInformation().setTitle("save " + i);
                document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                document.getDocument().getTrailer().setItem(COSName.INFO, document.getDocumentInformation());
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.saveIncremental(out);
                file = Files.write(folder.resolve("saved-" + i + ".pdf"), out.toByteArray());
            }
        }
        Content content = read(file);
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("PDF_REVISION_UNCOMPARED");
            assertThat(fact.after()).isEqualTo("too complex");
        });
    }
}
