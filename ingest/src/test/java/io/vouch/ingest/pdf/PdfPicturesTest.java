package io.vouch.ingest.pdf;

import static io.vouch.ingest.pdf.PdfSamples.page;
import static io.vouch.ingest.pdf.PdfSamples.read;
import static io.vouch.ingest.pdf.PdfSamples.save;
import static io.vouch.ingest.pdf.PdfSamples.text;
import static io.vouch.ingest.pdf.PdfSamples.texts;
import static io.vouch.ingest.pdf.PdfSamples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.WordSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPicturesTest {

    private static final String LONG = "This page has a text layer with many letters on it";

    @TempDir
    private Path folder;

    private final PdfSamples.FakeOcr ocr = new PdfSamples.FakeOcr();

    /** 800 x 600 white, with a red square in the upper left corner. */
    private static BufferedImage scan() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 800, 600);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 100, 100);
        graphics.dispose();
        return image;
    }

    @Test
    void aScannedPageIsReadFromItsOwnPicture() throws Exception {
        Content content = readDrawn(0, new Matrix(400, 0, 0, 300, 0, 0), "");
        assertThat(texts(content, 1)).containsExactly("scanned");
        assertThat(content.pages().get(0).ocr()).isTrue();
        assertThat(ocr.pictures).singleElement().satisfies(picture -> {
            assertThat(picture.getWidth()).isEqualTo(800);
            assertThat(new Color(picture.getRGB(10, 10))).isEqualTo(Color.RED);
        });
    }

    @Test
    void aPictureIsTurnedAsThePageShowsIt() throws Exception {
        // The page is turned a quarter clockwise, and the picture lies in it a quarter the other way.
        readDrawn(90, new Matrix(0, 300, -400, 0, 400, 0), "");
        BufferedImage picture = ocr.pictures.get(0);
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(new Color(picture.getRGB(10, 10))).isEqualTo(Color.RED);
        ocr.pictures.clear();
        readDrawn(180, new Matrix(400, 0, 0, 300, 0, 0), "");
        assertThat(new Color(ocr.pictures.get(0).getRGB(790, 590))).isEqualTo(Color.RED);
    }

    @Test
    void aPageWithBothIsReadBothWays() throws Exception {
        Content content = readDrawn(0, new Matrix(400, 0, 0, 300, 0, 0), LONG);
        assertThat(word(content, "layer").source()).isEqualTo(WordSource.TEXT);
        assertThat(word(content, "scanned").source()).isEqualTo(WordSource.OCR);
    }

    @Test
    void aPictureOfAPartOfThePagePutsItsWordsThere() throws Exception {
        Content content = readDrawn(0, new Matrix(320, 0, 0, 240, 80, 0), "");
        assertThat(word(content, "scanned").box().x0()).isCloseTo(80 + 320 * 0.4, within(0.01));
        assertThat(word(content, "scanned").box().y0()).isCloseTo(60 + 240 * 0.4, within(0.01));
    }

    @Test
    void aTextPageWithALogoIsNotReadByOcr() throws Exception {
        Content content = readDrawn(0, new Matrix(60, 0, 0, 40, 10, 250), LONG);
        assertThat(ocr.pictures).isEmpty();
        assertThat(content.pages().get(0).ocr()).isFalse();
    }

    @Test
    void aScanInStripsIsRendered() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = LosslessFactory.createFromImage(document, scan());
            page(document, c -> {
                c.drawImage(image, 0, 0, 400, 150);
                c.drawImage(image, 0, 150, 400, 150);
            });
            read(save(document, folder), ocr, CodeReader.NONE, IngestLimits.DEFAULT);
            int width = (int) (400 * IngestLimits.DEFAULT.ocrDpi() / 72.0);
            assertThat(ocr.pictures).singleElement().satisfies(picture -> assertThat(picture.getWidth())
                    .isBetween(width - 2, width + 2));
        }
    }

    @Test
    void aPageOverThePixelLimitIsReportedAndItsTextKept() throws Exception {
        IngestLimits limits =
                new IngestLimits(100L << 20, 300, 10_000, 2_000, 200, 500L << 20, 5, 4_000_000, 120_000L, 200);
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = LosslessFactory.createFromImage(document, scan());
            page(document, c -> {
                c.drawImage(image, 0, 0, 400, 300);
                text(c, 50, 200, LONG);
            });
            Content content = read(save(document, folder), ocr, CodeReader.NONE, limits);
            assertThat(content.reason()).isEqualTo(ReasonCode.TOO_MANY_PIXELS);
            assertThat(texts(content, 1)).contains("layer");
            assertThat(ocr.pictures).isEmpty();
        }
    }

    @Test
    void aFailingOcrIsAPartialReason() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = LosslessFactory.createFromImage(document, scan());
            page(document, c -> c.drawImage(image, 0, 0, 400, 300));
            Path path = save(document, folder);
            var file = new io.vouch.ingest.RawFile("a.pdf", path, "application/pdf", folder);
            Content content = new PdfReader(
                            () -> {
                                throw new IllegalStateException("no engine");
                            },
                            CodeReader.NONE,
                            picture -> "")
                    .read(file, IngestLimits.DEFAULT);
            assertThat(content.reason()).isEqualTo(ReasonCode.INTERNAL);
            assertThat(content.pages()).hasSize(1);
        }
    }

    @Test
    void aCodeInASquarePictureIsFoundWithItsPlace() throws Exception {
        CodeReader codes = picture -> {
            double w = picture.getWidth();
            double h = picture.getHeight();
            return List.of(new CodeReader.Code("01,10,123", w * 0.1, h * 0.1, w * 0.9, h * 0.9));
        };
        BufferedImage code = new BufferedImage(29, 29, BufferedImage.TYPE_BYTE_GRAY);
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = LosslessFactory.createFromImage(document, code);
            page(document, c -> {
                c.drawImage(image, 20, 230, 50, 50);
                text(c, 100, 200, LONG);
            });
            Content content = read(save(document, folder), ocr, codes, IngestLimits.DEFAULT);
            Payload qr = content.payloads().get(0);
            assertThat(qr.kind()).isEqualTo(PayloadKind.QR);
            assertThat(qr.page()).isEqualTo(1);
            assertThat(qr.box().x0()).isBetween(19.0, 22.0);
            assertThat(qr.box().y1()).isBetween(68.0, 71.0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCodeDrawnAsSquaresIsRenderedAndRead(boolean asRectangles) throws Exception {
        CodeReader codes =
                picture -> picture.getWidth() > 60 ? List.of(new CodeReader.Code("drawn", 0, 0, 9, 9)) : List.of();
        try (PDDocument document = new PDDocument()) {
            page(document, c -> {
                for (int i = 0; i < 25 * 25; i += 2) {
                    module(c, asRectangles, 20 + i % 25 * 2, 200 + i / 25 * 2);
                }
                c.fill();
                text(c, 100, 100, LONG);
            });
            Content content = read(save(document, folder), ocr, codes, IngestLimits.DEFAULT);
            assertThat(content.payloads()).extracting(Payload::text).containsExactly("drawn");
        }
    }

    private static void module(PDPageContentStream content, boolean asRectangle, int x, int y) throws IOException {
        if (asRectangle) {
            content.addRect(x, y, 2, 2);
            return;
        }
        content.moveTo(x, y);
        content.lineTo(x + 2, y);
        content.lineTo(x + 2, y + 2);
        content.lineTo(x, y + 2);
        content.closePath();
    }

    private Content readDrawn(int rotation, Matrix place, String words) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = LosslessFactory.createFromImage(document, scan());
            PDPage page = page(document, c -> {
                c.drawImage(image, place);
                if (!words.isEmpty()) {
                    text(c, 50, 200, words);
                }
            });
            page.setRotation(rotation);
            return read(save(document, folder), ocr, CodeReader.NONE, IngestLimits.DEFAULT);
        }
    }
}
