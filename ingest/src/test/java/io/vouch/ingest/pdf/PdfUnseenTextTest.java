package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static io.vouch.ingest.pdf.PdfSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Content;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that stands in the file but not before a person's eyes; and what only seems so. */
class PdfUnseenTextTest {

    private static final String BODY = "This agreement is made between the seller and the buyer named below";

    @TempDir
    private Path folder;

    /** A page with a line of honest text, and what is drawn after it. */
    private Content withBody(PdfSamples.Drawing drawing) throws Exception {
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                text(c, 20, 250, BODY);
                drawing.on(c);
            });
            return read(save(document, folder));
        }
    }

    private static List<String> unseen(Content content, FactCode code) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(code.name()))
                .map(IntegrityFact::before)
                .toList();
    }

    private static List<String> suspicions(Content content) {
        return content.facts().stream()
                .map(IntegrityFact::code)
                .filter(code -> code.startsWith("TEXT_"))
                .toList();
    }

    @Test
    void textWithoutInkIsToldWithWhatThePictureShows() throws Exception {
        Content content = withBody(c -> {
            c.setRenderingMode(RenderingMode.NEITHER);
            text(c, 150, 147, "Total 990,000.00");
            c.setRenderingMode(RenderingMode.FILL);
        });
        assertThat(unseen(content, FactCode.TEXT_WITHOUT_INK)).containsExactly("Total 990,000.00");
        assertThat(texts(content, 1)).doesNotContain("990,000.00").contains("scanned");
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("TEXT_WITHOUT_INK");
            assertThat(fact.after()).isEqualTo("scanned");
        });
    }

    @Test
    void whiteTextOnWhiteAndBlackTextOnBlackAreNotSeen() throws Exception {
        Content content = withBody(c -> {
            c.setNonStrokingColor(Color.WHITE);
            text(c, 50, 150, "white 777.00");
            c.setNonStrokingColor(Color.BLACK);
            c.addRect(40, 90, 200, 30);
            c.fill();
            text(c, 50, 100, "black 888.00");
        });
        assertThat(unseen(content, FactCode.TEXT_IN_BACKGROUND_COLOUR))
                .containsExactlyInAnyOrder("white 777.00", "black 888.00");
    }

    @Test
    void whiteTextOnADarkHeadingIsSeenHoweverTheHeadingIsDrawn() throws Exception {
        Content content = withBody(c -> {
            c.setNonStrokingColor(new Color(20, 60, 120));
            c.addRect(40, 90, 200, 30);
            c.fill();
            c.moveTo(40, 160);
            c.curveTo(40, 190, 240, 190, 240, 160);
            c.lineTo(240, 140);
            c.lineTo(40, 140);
            c.closePath();
            c.fill();
            c.setStrokingColor(Color.DARK_GRAY);
            c.setLineWidth(20);
            c.moveTo(40, 60);
            c.lineTo(240, 60);
            c.stroke();
            c.setNonStrokingColor(Color.WHITE);
            text(c, 50, 100, "Amount 1,000.00");
            text(c, 50, 150, "Amount 2,000.00");
            text(c, 50, 57, "Amount 3,000.00");
        });
        assertThat(suspicions(content)).isEmpty();
        assertThat(texts(content, 1)).contains("1,000.00", "2,000.00", "3,000.00");
    }

    @Test
    void textOnAPictureIsSeen() throws Exception {
        try (PDDocument document = new PDDocument()) {
            BufferedImage dark = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            var image = LosslessFactory.createFromImage(document, dark);
            page(document, c -> {
                text(c, 20, 250, BODY);
                c.drawImage(image, 40, 90, 200, 30);
                c.setNonStrokingColor(Color.WHITE);
                text(c, 50, 100, "Amount 1,000.00");
            });
            assertThat(suspicions(read(save(document, folder)))).isEmpty();
        }
    }

    @Test
    void tinyTransparentAndClippedTextIsNotSeen() throws Exception {
        Content content = withBody(c -> {
            c.beginText();
            c.setFont(PdfSamples.HELVETICA, 0.4f);
            c.newLineAtOffset(50, 150);
            c.showText("tiny 1111.00");
            c.endText();
            c.saveGraphicsState();
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0f);
            c.setGraphicsStateParameters(clear);
            text(c, 50, 120, "clear 2222.00");
            c.restoreGraphicsState();
            c.saveGraphicsState();
            c.addRect(300, 20, 20, 20);
            c.clip();
            text(c, 50, 90, "clipped 3333.00");
            c.restoreGraphicsState();
        });
        assertThat(unseen(content, FactCode.TEXT_TOO_SMALL)).containsExactly("tiny 1111.00");
        assertThat(unseen(content, FactCode.TEXT_TRANSPARENT)).containsExactly("clear 2222.00");
        assertThat(unseen(content, FactCode.TEXT_CLIPPED)).containsExactly("clipped 3333.00");
    }

    @Test
    void textUnderALaterBoxIsToldWithTheTextThatStandsThereNow() throws Exception {
        Content content = withBody(c -> {
            text(c, 50, 150, "86,400.00");
            c.setNonStrokingColor(Color.WHITE);
            c.addRect(48, 146, 60, 14);
            c.fill();
            c.setNonStrokingColor(Color.BLACK);
            text(c, 50, 150, "864,000.00");
        });
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("TEXT_COVERED");
            assertThat(fact.before()).isEqualTo("86,400.00");
            assertThat(fact.after()).isEqualTo("864,000.00");
            assertThat(fact.box().isNone()).isFalse();
        });
        assertThat(texts(content, 1)).contains("864,000.00").doesNotContain("86,400.00");
    }

    @Test
    void backgroundsPaintedBeforeTheirTextAndSeeThroughOnesHideNothing() throws Exception {
        Content content = withBody(c -> {
            c.setNonStrokingColor(Color.LIGHT_GRAY);
            c.addRect(40, 90, 200, 30);
            c.fill();
            c.setNonStrokingColor(Color.BLACK);
            text(c, 50, 100, "Amount 1,000.00");
            c.saveGraphicsState();
            PDExtendedGraphicsState half = new PDExtendedGraphicsState();
            half.setNonStrokingAlphaConstant(0.4f);
            c.setGraphicsStateParameters(half);
            c.setNonStrokingColor(Color.YELLOW);
            c.addRect(40, 90, 200, 30);
            c.fill();
            c.restoreGraphicsState();
        });
        assertThat(suspicions(content)).isEmpty();
    }

    @Test
    void textThatIsPaintedAnewAfterACoverIsNotHidden() throws Exception {
        Content content = withBody(c -> {
            text(c, 50, 150, "Total 1,000.00");
            c.setNonStrokingColor(Color.WHITE);
            c.addRect(0, 140, 400, 30);
            c.fill();
            c.setNonStrokingColor(Color.BLACK);
            text(c, 50, 150, "Total 1,000.00");
        });
        assertThat(suspicions(content)).isEmpty();
        assertThat(texts(content, 1)).containsOnlyOnce("1,000.00");
    }

    @Test
    void aPicturePastedOverAnAmountIsTold() throws Exception {
        try (PDDocument document = new PDDocument()) {
            BufferedImage patch = new BufferedImage(60, 14, BufferedImage.TYPE_INT_RGB);
            var image = LosslessFactory.createFromImage(document, patch);
            page(document, c -> {
                text(c, 20, 250, BODY);
                text(c, 50, 150, "86,400.00");
                c.drawImage(image, 48, 146, 60, 14);
            });
            Content content = read(save(document, folder));
            assertThat(unseen(content, FactCode.TEXT_UNDER_PICTURE)).containsExactly("86,400.00");
        }
    }

    @Test
    void theInvisibleWordsOfAScanAreNoSecret() throws Exception {
        try (PDDocument document = new PDDocument()) {
            BufferedImage scan = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
            var image = LosslessFactory.createFromImage(document, scan);
            page(document, c -> {
                c.drawImage(image, 0, 0, 400, 300);
                c.setRenderingMode(RenderingMode.NEITHER);
                text(c, 20, 250, BODY);
                text(c, 50, 150, "Total 1,000.00");
            });
            Content content = read(save(document, folder));
            assertThat(suspicions(content)).isEmpty();
            assertThat(texts(content, 1)).contains("1,000.00", "scanned");
            assertThat(content.facts()).extracting(IntegrityFact::code).contains("INVISIBLE_TEXT");
        }
    }

    @Test
    void textUnderAScanIsItsTextLayer() throws Exception {
        try (PDDocument document = new PDDocument()) {
            BufferedImage scan = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
            var image = LosslessFactory.createFromImage(document, scan);
            page(document, c -> {
                text(c, 20, 250, BODY);
                c.drawImage(image, 0, 0, 400, 300);
            });
            Content content = read(save(document, folder));
            assertThat(suspicions(content)).isEmpty();
            assertThat(texts(content, 1)).contains("agreement", "scanned");
        }
    }

    @Test
    void lettersWithAWhiteRimAreSeen() throws Exception {
        Content content = withBody(c -> {
            c.setNonStrokingColor(Color.WHITE);
            text(c, 50.6, 149.4, "Watermark 55");
            c.setNonStrokingColor(Color.GRAY);
            text(c, 50, 150, "Watermark 55");
        });
        assertThat(suspicions(content)).isEmpty();
    }

    @Test
    void twoAmountsOnOneSpotAreTold() throws Exception {
        Content content = withBody(c -> {
            text(c, 50, 150, "86,400.00");
            text(c, 50, 150, "91,700.00");
        });
        assertThat(content.facts()).anySatisfy(fact -> {
            assertThat(fact.code()).isEqualTo("TEXT_OVERPRINTED");
            assertThat(fact.before()).isEqualTo("86,400.00");
            assertThat(fact.after()).isEqualTo("91,700.00");
        });
    }

    @Test
    void textThatAnotherProgramPutOnAFinishedPageIsTold() throws Exception {
        try (PDDocument document = new PDDocument()) {
            var page = page(document, c -> {
                text(c, 20, 250, BODY);
                text(c, 20, 230, BODY);
            });
            try (PDPageContentStream more =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
                more.beginText();
                more.setFont(
                        new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.TIMES_ROMAN),
                        10);
                more.newLineAtOffset(50, 150);
                more.showText("99,999.00");
                more.endText();
            }
            Content content = read(save(document, folder));
            assertThat(content.facts()).anySatisfy(fact -> {
                assertThat(fact.code()).isEqualTo("TEXT_APPENDED");
                assertThat(fact.after()).isEqualTo("99,999.00");
            });
        }
    }
}
