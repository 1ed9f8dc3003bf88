package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.ingest.Content;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files saved by appending, made here: what each save changed is told with both values and both places. */
class PdfRevisionsTest {

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Edit {
        void on(PDDocument document) throws IOException;
    }

    private Path invoice() throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                text(c, 50, 250, "Invoice 2026-0431");
                text(c, 50, 200, "Total RMB 86,400.00");
                text(c, 50, 150, "Account 6222 0431");
            });
            return save(document, folder);
        }
    }

    private Path appended(Path file, Edit edit) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            edit.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return Files.write(Files.createTempFile(folder, "appended", ".pdf"), out.toByteArray());
        }
    }

    /** Writes the page anew, as an editing program does. */
    private static void rewrite(PDDocument document, PdfSamples.Drawing drawing) throws IOException {
        PDPage page = document.getPage(0);
        page.setContents(new PDStream(document));
        page.setResources(new PDResources());
        PdfSamples.draw(document, page, drawing);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    private static List<IntegrityFact> facts(Content content, FactCode code) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(code.name()))
                .toList();
    }

    private static List<String> did(Content content) {
        return facts(content, FactCode.PDF_REVISION_DID).stream()
                .map(IntegrityFact::after)
                .toList();
    }

    @Test
    void anAmountThatWasChangedByAppendingIsShownAsItWasAndIsWithBothPlaces() throws Exception {
        Path changed = appended(
                invoice(),
                document -> rewrite(document, c -> {
                    text(c, 50, 250, "Invoice 2026-0431");
                    text(c, 50, 200, "Total RMB 864,000.00");
                    text(c, 50, 150, "Account 6222 0431");
                }));
        Content content = read(changed);
        List<IntegrityFact> facts = facts(content, FactCode.PDF_REVISION_TEXT_CHANGED);
        assertThat(facts).hasSize(1);
        IntegrityFact fact = facts.get(0);
        assertThat(fact.before()).isEqualTo("86,400.00");
        assertThat(fact.after()).isEqualTo("864,000.00");
        assertThat(fact.page()).isEqualTo(1);
        assertThat(fact.box()).isEqualTo(PdfSamples.word(content, "864,000.00").box());
        assertThat(fact.formerBox().x0()).isCloseTo(fact.box().x0(), within(0.1));
        assertThat(fact.formerBox().x1()).isLessThan(fact.box().x1());
        assertThat(did(content)).containsExactly("TEXT");
        assertThat(facts(content, FactCode.PDF_REVISIONS))
                .extracting(IntegrityFact::after)
                .containsExactly("2");
    }

    @Test
    void aWhiteBoxWithANewAmountIsAChangeOfTheTextThatIsSeen() throws Exception {
        Path changed = appended(invoice(), document -> {
            PDPage page = document.getPage(0);
            PdfSamples.draw(document, page, c -> {
                c.setNonStrokingColor(Color.WHITE);
                c.addRect(98, 196, 80, 14);
                c.fill();
                c.setNonStrokingColor(Color.BLACK);
                text(c, 102, 200, "99,999.00");
            });
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
        });
        Content content = read(changed);
        assertThat(facts(content, FactCode.PDF_REVISION_TEXT_CHANGED)).anySatisfy(fact -> {
            assertThat(fact.before()).contains("86,400.00");
            assertThat(fact.after()).contains("99,999.00");
        });
        assertThat(facts(content, FactCode.TEXT_COVERED)).singleElement().satisfies(fact -> {
            assertThat(fact.before()).isEqualTo("86,400.00");
            assertThat(fact.after()).isEqualTo("99,999.00");
        });
        assertThat(PdfSamples.texts(content, 1)).contains("99,999.00").doesNotContain("86,400.00");
    }

    @Test
    void everySaveIsToldByItself() throws Exception {
        Path second = appended(
                invoice(),
                document -> rewrite(document, c -> {
                    text(c, 50, 250, "Invoice 2026-0431");
                    text(c, 50, 200, "Total RMB 90,000.00");
                    text(c, 50, 150, "Account 6222 0431");
                }));
        Path third = appended(
                second,
                document -> rewrite(document, c -> {
                    text(c, 50, 250, "Invoice 2026-0431");
                    text(c, 50, 200, "Total RMB 90,000.00");
                    text(c, 50, 150, "Account 6222 8888");
                }));
        Content content = read(third);
        assertThat(did(content)).containsExactly("TEXT", "TEXT");
        assertThat(facts(content, FactCode.PDF_REVISION_TEXT_CHANGED))
                .extracting(fact -> fact.before() + ">" + fact.after())
                .containsExactly("86,400.00>90,000.00", "0431>8888");
    }

    /** As a corpus file of pdf.js was made: a white area was saved first, and one letter upon it later. */
    @Test
    void textThatALaterSavePutOnAnEmptyPageIsToldAsAdded() throws Exception {
        Path empty;
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                c.setNonStrokingColor(1f, 1f, 1f);
                c.addRect(10, 10, 380, 280);
                c.fill();
            });
            empty = save(document, folder);
        }
        Content content = read(appended(empty, document -> rewrite(document, c -> text(c, 50, 250, "J"))));
        assertThat(facts(content, FactCode.PDF_REVISION_TEXT_CHANGED))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.before()).isEmpty();
                    assertThat(fact.after()).isEqualTo("J");
                    assertThat(fact.box())
                            .isEqualTo(PdfSamples.word(content, "J").box());
                });
    }

    @Test
    void metadataAloneIsNoChangeOfText() throws Exception {
        Path changed = appended(invoice(), document -> {
            document.getDocumentInformation().setModificationDate(Calendar.getInstance());
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocument().getTrailer().setItem(COSName.INFO, document.getDocumentInformation());
        });
        Content content = read(changed);
        assertThat(did(content)).containsExactly("METADATA");
        assertThat(facts(content, FactCode.PDF_REVISION_TEXT_CHANGED)).isEmpty();
    }

    @Test
    void theSamePageDrawnByAnotherProgramIsNoChange() throws Exception {
        Path changed = appended(
                invoice(),
                document -> rewrite(document, c -> {
                    text(c, 50, 150.4, "Account 6222 0431");
                    text(c, 50.3, 250, "Invoice 2026-0431");
                    text(c, 50, 200, "Total");
                    text(c, 77.2, 200, "RMB 86,400.00");
                }));
        assertThat(facts(read(changed), FactCode.PDF_REVISION_TEXT_CHANGED)).isEmpty();
    }

    @Test
    void aPageThatIsCutAnewIsNoChangeOfText() throws Exception {
        Path changed = appended(invoice(), document -> {
            document.getPage(0).setCropBox(new PDRectangle(20, 30, 360, 250));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(facts(read(changed), FactCode.PDF_REVISION_TEXT_CHANGED)).isEmpty();
    }

    @Test
    void aNoteAPictureAndAnotherPageAreToldAsSuch() throws Exception {
        Path changed = appended(invoice(), document -> {
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            note.setContents("please pay at once");
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
            BufferedImage red = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
            var image = LosslessFactory.createFromImage(document, red);
            PdfSamples.draw(document, page, c -> c.drawImage(image, 200, 100, 60, 40));
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            PDPage more = page(document, c -> text(c, 50, 200, "Annex"));
            more.getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().setItem(COSName.ANNOTS, page.getCOSObject().getCOSArray(COSName.ANNOTS));
        });
        Content content = read(changed);
        assertThat(did(content)).containsExactly("ANNOTATION PAGES PICTURE");
        assertThat(facts(content, FactCode.PDF_REVISION_ANNOTATION_CHANGED))
                .extracting(IntegrityFact::after)
                .containsExactly("Text please pay at once");
        assertThat(facts(content, FactCode.PDF_REVISION_PICTURE_CHANGED))
                .extracting(IntegrityFact::after)
                .containsExactly("30x20");
        assertThat(facts(content, FactCode.PDF_REVISION_PAGES_CHANGED))
                .extracting(fact -> fact.before() + ">" + fact.after())
                .containsExactly("1>2");
    }

    @Test
    void aFilledFormFieldIsNoChangeOfThePage() throws Exception {
        Path form;
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, c -> text(c, 50, 250, "Amount to be filled in below by the debtor"));
            PDAcroForm acroForm = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(acroForm);
            PDTextField field = new PDTextField(acroForm);
            field.setPartialName("amount");
            field.getWidgets().get(0).setRectangle(new PDRectangle(50, 100, 100, 15));
            field.getWidgets().get(0).setPage(page);
            acroForm.getFields().add(field);
            page.getAnnotations().add(field.getWidgets().get(0));
            form = save(document, folder);
        }
        Path filled = appended(form, document -> {
            PDTextField field =
                    (PDTextField) document.getDocumentCatalog().getAcroForm().getField("amount");
            field.getCOSObject().setString(COSName.V, "1,250.00");
            field.getCOSObject().setNeedToBeUpdated(true);
        });
        Content content = read(filled);
        assertThat(did(content)).containsExactly("FORM");
        assertThat(facts(content, FactCode.PDF_REVISION_FORM_CHANGED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.after()).isEqualTo("1,250.00"));
    }

    @Test
    void lineArtThatStrikesOutTheTextIsSeen() throws Exception {
        Path changed = appended(invoice(), document -> {
            PDPage page = document.getPage(0);
            PdfSamples.draw(document, page, c -> {
                c.setLineWidth(2);
                c.moveTo(45, 203);
                c.lineTo(180, 203);
                c.stroke();
            });
            page.getCOSObject().setNeedToBeUpdated(true);
        });
        Content content = read(changed);
        assertThat(did(content)).containsExactly("DRAWING");
        assertThat(facts(content, FactCode.PDF_REVISION_DRAWING_CHANGED))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.box().x0()).isCloseTo(45, within(3.0));
                    assertThat(fact.box().y0()).isCloseTo(96, within(3.0));
                });
    }

    @Test
    void whatOnlyLooksLikeAnEndOfTheFileIsNoRevision() throws Exception {
        Path file = invoice();
        byte[] bytes = Files.readAllBytes(file);
        byte[] more = "% startxref\n7\n%%EOF\n% startxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        Files.write(file, all);
        assertThat(RevisionCuts.of(file)).hasSize(1);
    }

    @Test
    void aFileSavedAHundredTimesIsComparedInPart() throws Exception {
        Path file = invoice();
        for (int i = 0; i < 14; i++) {
            int number = i;
            file = appended(file, document -> {
                document.getDocumentInformation().setTitle("save " + number);
                document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                document.getDocument().getTrailer().setItem(COSName.INFO, document.getDocumentInformation());
            });
        }
        Content content = read(file);
        assertThat(facts(content, FactCode.PDF_REVISIONS))
                .extracting(IntegrityFact::after)
                .containsExactly("15");
        assertThat(facts(content, FactCode.PDF_REVISION_UNCOMPARED)).isNotEmpty();
        assertThat(did(content)).hasSizeBetween(8, 10);
    }
}
