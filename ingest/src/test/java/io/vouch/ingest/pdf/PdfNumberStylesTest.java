package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Content;
import io.vouch.ingest.IntegrityFact;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the digits of a number are set, and what lies on a scan. */
class PdfNumberStylesTest {

    private static final PDFont TIMES = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    @TempDir
    private Path folder;

    private static void piece(PDPageContentStream c, PDFont font, float size, double x, double y, String text)
            throws IOException {
        c.beginText();
        c.setFont(font, size);
        c.newLineAtOffset((float) x, (float) y);
        c.showText(text);
        c.endText();
    }

    /** Two digits of Helvetica 10, then the rest in another make, where they would stand. */
    private Content number(PDFont font, float size, double rise, Color colour) throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                piece(c, PdfSamples.HELVETICA, 10, 50, 200, "12");
                c.setNonStrokingColor(colour);
                piece(c, font, size, 61.12, 200 + rise, "345.00");
            });
            return read(save(document, folder));
        }
    }

    private static List<String> broken(Content content) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals("NUMBER_STYLE_BROKEN"))
                .map(IntegrityFact::before)
                .toList();
    }

    @Test
    void digitsOfAnotherFaceSizeHeightOrColourAreTold() throws Exception {
        assertThat(broken(number(TIMES, 10, 0, Color.BLACK))).containsExactly("FONT");
        assertThat(broken(number(PdfSamples.HELVETICA, 9, 0, Color.BLACK))).containsExactly("SIZE");
        assertThat(broken(number(PdfSamples.HELVETICA, 10, 0.5, Color.BLACK))).containsExactly("BASELINE");
        assertThat(broken(number(PdfSamples.HELVETICA, 10, 0, Color.RED))).containsExactly("COLOUR");
    }

    @Test
    void digitsInPiecesAndWeightsOfOneFaceAreOneNumber() throws Exception {
        assertThat(broken(number(PdfSamples.HELVETICA, 10, 0, Color.BLACK))).isEmpty();
        assertThat(broken(number(BOLD, 10, 0, Color.BLACK))).isEmpty();
    }

    @Test
    void raisedCentsAndFootnotesAreNoForgery() throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                piece(c, PdfSamples.HELVETICA, 10, 50, 200, "1499");
                piece(c, PdfSamples.HELVETICA, 6, 72.24, 203, "00");
            });
            assertThat(broken(read(save(document, folder)))).isEmpty();
        }
    }

    private Content invoiceWithTotalIn(PDFont font) throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                for (int i = 0; i < 8; i++) {
                    text(c, 20, 250 - 20 * i, "Delivered goods of kind " + i + " for the price of 1,2" + i + "4.00");
                }
                piece(c, font, 10, 250, 50, "99,872.00");
            });
            return read(save(document, folder));
        }
    }

    @Test
    void anAmountInAFaceThatNothingElseIsSetInIsTold() throws Exception {
        assertThat(invoiceWithTotalIn(TIMES).facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("NUMBER_FACE_RARE");
            assertThat(fact.before()).isEqualTo("helvetica/times");
            assertThat(fact.after()).isEqualTo("99,872.00");
        });
        assertThat(invoiceWithTotalIn(BOLD).facts())
                .extracting(IntegrityFact::code)
                .doesNotContain("NUMBER_FACE_RARE");
    }

    @ParameterizedTest
    @CsvSource({
        "ABCDEF+Arial-BoldMT, arial",
        "'Calibri,Italic', calibri",
        "TimesNewRomanPS-BoldItalicMT, timesnew",
        "Helvetica-Oblique, helvetica",
        "NotoSansSC-Thin_Regular, notosanssc",
        "Bold, bold",
        "Courier, courier",
        "SimSun, simsun"
    })
    void weightsAndSubsetsOfAFaceAreOne(String name, String family) {
        assertThat(FontFace.family(name)).isEqualTo(family);
    }

    @Test
    void aPictureOfAnotherResolutionOnAScanIsTold() throws Exception {
        try (PDDocument document = new PDDocument()) {
            var scan =
                    LosslessFactory.createFromImage(document, new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB));
            var patch =
                    LosslessFactory.createFromImage(document, new BufferedImage(60, 14, BufferedImage.TYPE_INT_RGB));
            var same =
                    LosslessFactory.createFromImage(document, new BufferedImage(120, 28, BufferedImage.TYPE_INT_RGB));
            page(document, c -> {
                c.drawImage(scan, 0, 0, 400, 300);
                c.drawImage(patch, 100, 100, 60, 14);
                c.drawImage(same, 200, 200, 60, 14);
            });
            assertThat(read(save(document, folder)).facts())
                    .filteredOn(fact -> fact.code().equals("PICTURE_PATCH"))
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.before()).isEqualTo("144");
                        assertThat(fact.after()).isEqualTo("72");
                        assertThat(fact.box().y0()).isBetween(185.0, 187.0);
                    });
        }
    }
}
