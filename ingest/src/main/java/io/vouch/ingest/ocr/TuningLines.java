package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Box;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Cuts lines whose text is known out of pictures of pages, for the Latin model to be tuned on: prepared as pages are for reading, each
 * as it stands and in variations. Holds native memory until closed. Not safe across threads.
 */
public final class TuningLines implements AutoCloseable {

    /** Lines that OCR reads so unlike their text, by share of characters, have the text of another line. */
    private static final double UNLIKE = 0.7;
    /** Too short for such a judgement. */
    private static final int SHORT = 4;

    private static final double POINTS = 72;
    /** White left around the ink; the engine leaves as much. */
    private static final int MARGIN = 4;
    /** Pixels by which given boxes may cut into letters. */
    private static final int SLACK = 2;

    private static final int SMALLEST = 8;

    /**
     * A line's place and text.
     *
     * @param box in pixels of the picture
     * @param text in capitals, or as printed
     */
    public record Given(Box box, String text) {}

    /**
     * A picture of a line.
     *
     * @param png grey
     * @param text as printed
     */
    public record Line(byte[] png, int width, int height, String text) {}

    private final TesseractHandle latin;

    private TuningLines(TesseractHandle latin) {
        this.latin = latin;
    }

    /** The language file that tuning starts from: the engine's own. */
    public static TrainedData engine() throws IOException {
        return NativeTesseract.engineLatin();
    }

    /** @throws OcrUnavailableException if this machine cannot run the engine */
    public static TuningLines open(Path cacheFolder) throws OcrUnavailableException {
        OcrLanguages languages = NativeTesseract.load(cacheFolder);
        return new TuningLines(new TesseractHandle(languages.tessdata(), OcrLanguages.LATIN));
    }

    /**
     * @param variations of each line, beside the line itself
     * @param random decides on the variations
     */
    public List<Line> cut(BufferedImage picture, List<Given> given, int variations, Random random) throws IOException {
        double width = picture.getWidth() * POINTS / PageReading.DPI;
        double height = picture.getHeight() * POINTS / PageReading.DPI;
        GreyPicture page = PaperEdge.whitened(GreyConversion.toGrey(picture, width, height));
        List<Line> lines = new ArrayList<>();
        for (Given one : given) {
            int[] ink = ink(page, one.box());
            if (one.text().isBlank() || ink[2] - ink[0] < SMALLEST || ink[3] - ink[1] < SMALLEST) {
                continue;
            }
            GreyPicture line = page.crop(ink[0], ink[1], ink[2], ink[3]);
            String read = read(line);
            if (one.text().length() < SHORT || isLike(one.text(), read)) {
                String text = LetterCase.asPrinted(one.text(), read);
                lines.add(line(line, text));
                for (int i = 0; i < variations; i++) {
                    lines.add(line(LineVariation.of(page, ink[0], ink[1], ink[2], ink[3], random), text));
                }
            }
        }
        return lines;
    }

    private String read(GreyPicture line) {
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : latin.read(line.withBorder(PageReading.ROOM), TesseractHandle.LINE, PageReading.DPI)
                .glyphs()) {
            text.append(glyph.startsWord() && !text.isEmpty() ? " " : "").append(glyph.text());
        }
        return text.toString();
    }

    private static boolean isLike(String text, String read) {
        return LetterCase.differences(text.toUpperCase(Locale.ROOT), read.toUpperCase(Locale.ROOT))
                <= UNLIKE * text.length();
    }

    /** The ink inside the box with a margin: left, top, right, bottom. */
    private static int[] ink(GreyPicture page, Box box) {
        int x0 = Math.max(0, (int) box.x0() - SLACK);
        int y0 = Math.max(0, (int) box.y0() - SLACK);
        int x1 = Math.min(page.width(), (int) box.x1() + SLACK);
        int y1 = Math.min(page.height(), (int) box.y1() + SLACK);
        if (x1 - x0 < SMALLEST || y1 - y0 < SMALLEST) {
            return new int[4];
        }
        GreyPicture inside = page.crop(x0, y0, x1, y1);
        int[] rows = new int[inside.height()];
        int[] columns = new int[inside.width()];
        int threshold = (inside.percentile(0.02) + inside.percentile(0.8)) / 2;
        for (int y = 0; y < inside.height(); y++) {
            for (int x = 0; x < inside.width(); x++) {
                if (inside.at(x, y) < threshold) {
                    rows[y]++;
                    columns[x]++;
                }
            }
        }
        int top = first(rows, 2);
        int bottom = last(rows, 2);
        int left = first(columns, 1);
        int right = last(columns, 1);
        if (bottom - top < SMALLEST - 2 || right - left < 2) {
            return new int[] {x0, y0, x1, y1};
        }
        return new int[] {
            Math.max(0, x0 + left - MARGIN),
            Math.max(0, y0 + top - MARGIN),
            Math.min(page.width(), x0 + right + 1 + MARGIN),
            Math.min(page.height(), y0 + bottom + 1 + MARGIN)
        };
    }

    private static int first(int[] counts, int least) {
        int i = 0;
        while (i < counts.length && counts[i] < least) {
            i++;
        }
        return i;
    }

    private static int last(int[] counts, int least) {
        int i = counts.length - 1;
        while (i >= 0 && counts[i] < least) {
            i--;
        }
        return i;
    }

    private static Line line(GreyPicture picture, String text) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.pixels(), 0, pixels, 0, pixels.length);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new Line(png.toByteArray(), picture.width(), picture.height(), text);
    }

    @Override
    public void close() {
        latin.close();
    }
}
