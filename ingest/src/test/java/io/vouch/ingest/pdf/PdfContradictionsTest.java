package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.HELVETICA;
import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static io.vouch.ingest.pdf.PdfSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Content;
import io.vouch.ingest.IntegrityFact;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that tell a program something else than a person sees. */
class PdfContradictionsTest {

    @TempDir
    private Path folder;

    @Test
    void anAmountWhoseCharactersAreMappedToOtherDigitsIsToldWithBothReadings() throws Exception {
        try (PDDocument document = new PDDocument()) {
            // The glyphs show 1,000.00; what they stand for, the file says, is 9,000.00.
            PDType1Font font = mapped(document, "31", "39");
            page(document, content -> {
                text(content, 40, 250, "Invoice 4711 of a seller whose goods were delivered");
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(40, 200);
                content.showText("1,000.00");
                content.endText();
            });
            Content content = read(save(document, folder));
            assertThat(texts(content, 1)).contains("9,000.00");
            assertThat(facts(content, "TEXT_REMAPPED")).singleElement().satisfies(fact -> {
                assertThat(fact.before()).isEqualTo("1");
                assertThat(fact.after()).isEqualTo("9");
                assertThat(fact.box().x0()).isBetween(39.0, 42.0);
                assertThat(fact.box().centerY()).isBetween(88.0, 102.0);
            });
        }
    }

    @Test
    void aMapThatAgreesWithItsFontIsNoContradiction() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = mapped(document, "31", "31");
            page(document, content -> {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(40, 200);
                content.showText("1,000.00");
                content.endText();
            });
            assertThat(facts(read(save(document, folder)), "TEXT_REMAPPED")).isEmpty();
        }
    }

    @Test
    void aStampWithAnotherAmountOverTheFirstIsToldWithBoth() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, content -> {
                text(content, 40, 250, "Total due under this invoice");
                text(content, 200, 250, "18,400.00");
            });
            stamp(document, page, "78,400.00", new PDRectangle(200, 247, 60, 14));
            assertThat(facts(read(save(document, folder)), "ANNOTATION_OVER_TEXT"))
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.before()).isEqualTo("18,400.00");
                        assertThat(fact.after()).isEqualTo("78,400.00");
                        assertThat(fact.box().x0()).isBetween(198.0, 203.0);
                    });
        }
    }

    @Test
    void aStampBesideTheTextLiesOverNone() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, content -> text(content, 40, 250, "18,400.00"));
            stamp(document, page, "PAID 2024", new PDRectangle(200, 100, 60, 14));
            assertThat(facts(read(save(document, folder)), "ANNOTATION_OVER_TEXT"))
                    .isEmpty();
        }
    }

    @Test
    void aFileThatStartsProgramsSaysSo() throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, content -> text(content, 40, 250, "18,400.00"));
            document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
            assertThat(facts(read(save(document, folder)), "PDF_ACTIVE_CONTENT"))
                    .extracting(IntegrityFact::after)
                    .containsExactly("LAUNCH");
        }
    }

    private static List<IntegrityFact> facts(Content content, String code) {
        return content.facts().stream().filter(fact -> fact.code().equals(code)).toList();
    }

    /** Helvetica with a map that tells of one code that it stands for that character. */
    private static PDType1Font mapped(PDDocument document, String code, String character) throws Exception {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        var map = new PDStream(document);
        try (OutputStream out = map.createOutputStream()) {
            out.write(("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def "
                            + "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <" + code + "> <00"
                            + character + "> endbfchar endcmap end end")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
        return font;
    }

    private static void stamp(PDDocument document, PDPage page, String words, PDRectangle place) throws Exception {
        var appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        appearance.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            content.beginText();
            content.setFont(HELVETICA, 10);
            content.newLineAtOffset(0, 3);
            content.showText(words);
            content.endText();
        }
        var appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(place);
        stamp.setAppearance(appearances);
        page.getAnnotations().add(stamp);
        page.setAnnotations(page.getAnnotations());
    }
}
