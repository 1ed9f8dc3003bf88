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
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each page goes its own way, and whatever way it goes, its words stand where a person sees them. */
final class PdfPageKindsTest {

    private static final String LONG = "a text layer that holds many words of its own";

    @TempDir
    private Path folder;

    @Test
    void aMixedFileIsReadPageByPage() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject scan = LosslessFactory.createFromImage(document, picture(800, 600));
            page(document, c -> text(c, 50, 200, LONG));
            page(document, c -> c.drawImage(scan, 0, 0, 400, 300));
            page(document, c -> {
                c.drawImage(scan, 0, 0, 400, 300);
                text(c, 50, 200, LONG);
            });
            page(document, c -> c.drawImage(scan, 150, 200, 60, 40));
            Content content = read(save(document, folder));

            assertThat(content.pages()).extracting(Page::ocr).containsExactly(false, true, true, true);
            assertThat(sources(content, 1)).containsOnly(WordSource.TEXT);
            assertThat(sources(content, 2)).containsOnly(WordSource.OCR);
            assertThat(sources(content, 3)).contains(WordSource.TEXT, WordSource.OCR);
        }
    }

    @Test
    void anInvisibleCopyUnderAScanIsKeptApartFromWhatTheScanShows() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject scan = LosslessFactory.createFromImage(document, picture(800, 600));
            page(document, c -> {
                c.drawImage(scan, 0, 0, 400, 300);
                c.setRenderingMode(RenderingMode.NEITHER);
                text(c, 50, 200, LONG);
            });
            Content content = read(save(document, folder));

            assertThat(texts(content, 1)).contains("layer", "scanned");
            assertThat(word(content, "layer").source()).isEqualTo(WordSource.TEXT);
            assertThat(content.facts()).extracting("code").contains("INVISIBLE_TEXT");
        }
    }

    @Test
    void cropBoxRotationAndUnitMoveWordsGlyphsAndScansAlike() throws Exception {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            for (float unit : new float[] {1, 2.5f}) {
                // A text word fills the same place as the word that the eye sees in the middle of the scan.
                Content content = read(cropped(rotation, unit));
                Page page = content.pages().get(0);
                boolean turned = rotation % 180 != 0;

                assertThat(page.width()).isCloseTo((turned ? 200 : 300) * unit, within(0.01));
                assertThat(page.height()).isCloseTo((turned ? 300 : 200) * unit, within(0.01));
                Box seen = word(content, "scanned").box();
                assertThat(seen.centerX()).isCloseTo(page.width() / 2, within(0.01));
                assertThat(seen.centerY()).isCloseTo(page.height() / 2, within(0.01));
                Word layer = word(content, "middle");
                assertThat(layer.box().centerX())
                        .as("%d %s", rotation, unit)
                        .isCloseTo(page.width() / 2, within(16.0 * unit));
                assertThat(layer.box().centerY()).isCloseTo(page.height() / 2, within(16.0 * unit));
                assertThat(Math.max(layer.box().width(), layer.box().height()))
                        .isCloseTo(30.0 * unit, within(4.0 * unit));
            }
        }
    }

    @Test
    void aScanThatLiesOnItsSideAsideOfTheMiddlePutsItsWordsWhereTheyArePrinted() throws Exception {
        for (int turns = 0; turns < 4; turns++) {
            try (PDDocument document = new PDDocument()) {
                PDImageXObject scan = LosslessFactory.createFromImage(document, picture(900, 600));
                page(document, c -> c.drawImage(scan, 10, 60, 300, 200));
                Content content =
                        read(save(document, folder), new TurningOcr(turns), CodeReader.NONE, IngestLimits.DEFAULT);
                Page page = content.pages().get(0);
                Box box = page.onPaper(page.words().get(0).box());

                // The word is read at the top left of the picture that covers 10..310 across and 40..240 down.
                assertThat(List.of(Math.round(box.x0() * 10) / 10.0, Math.round(box.y0() * 10) / 10.0))
                        .as("%d quarter turns", turns)
                        .isEqualTo(List.of(
                                        List.of(10.0, 40.0),
                                        List.of(10.0, 230.0),
                                        List.of(300.0, 235.0),
                                        List.of(305.0, 40.0))
                                .get(turns));
            }
        }
    }

    /** Says that the picture must be turned, and reads one word in the corner. */
    private record TurningOcr(int turns) implements PageOcr {
        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            Word word = new Word("corner", new Box(0, 0, 10, 5), List.of(), 1, WordSource.OCR);
            return new Result(List.of(word), "en", turns, 0);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void aScanLargerThanThePixelLimitIsSeenAsFarAsTheLimitGoes() throws Exception {
        IngestLimits limits =
                new IngestLimits(100L << 20, 300, 250_000, 2_000, 200, 500L << 20, 5, 4_000_000, 120_000L, 200);
        var ocr = new PdfSamples.FakeOcr();
        try (PDDocument document = new PDDocument()) {
            PDImageXObject scan = LosslessFactory.createFromImage(document, picture(1_000, 750));
            page(document, c -> c.drawImage(scan, 0, 0, 400, 300));
            Content content = read(save(document, folder), ocr, CodeReader.NONE, limits);

            assertThat(ocr.pictures).singleElement().satisfies(picture -> assertThat(
                            picture.getWidth() * picture.getHeight())
                    .isBetween(200_000, 252_000));
            assertThat(word(content, "scanned").box().centerX()).isCloseTo(200, within(0.5));
        }
    }

    /** A scan and a text on the visible part of a page that is larger than what is shown. */
    private Path cropped(int rotation, float unit) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(-50, -20, 700, 600));
            document.addPage(page);
            page.setCropBox(new PDRectangle(100, 150, 300, 200));
            page.setRotation(rotation);
            page.getCOSObject().setItem(COSName.getPDFName("UserUnit"), new COSFloat(unit));
            PDImageXObject scan = LosslessFactory.createFromImage(document, picture(600, 400));
            PdfSamples.draw(document, page, c -> {
                c.drawImage(scan, 100, 150, 300, 200);
                text(c, 235, 247, "middle");
                text(c, 120, 170, LONG);
            });
            return save(document, folder);
        }
    }

    private static List<WordSource> sources(Content content, int page) {
        return content.pages().get(page - 1).words().stream().map(Word::source).toList();
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }
}
