package io.vouch.ingest.seal;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.raster.PixelRows;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Unrolls the text along the ring of a round or oval seal into one straight line, black on white, so that it can be read.
 *
 * <p>The centre is that of the red ink. The text stands inside the drawn ring, heads outwards, and leaves a gap, which is where
 * the line begins and ends (GB/T 33481-2016 and the practice of Chinese company seals).
 */
public final class SealRing {

    /** Share of the radius where the text ends towards the middle, which holds a star or a second line. */
    private static final double INNER = 0.58;
    /** Share of the radius at which letters keep their width. */
    private static final double MIDDLE = 0.66;
    /** Pixels of the radius to which small seals are brought; letters are then a fifth of it high. */
    private static final double RADIUS = 210;

    private static final int STEEPEST = 600;
    /** Share of the directions in which the drawn ring is red. */
    private static final double DRAWN = 0.6;

    /** Share of the line's height to which gaps between letters are narrowed. */
    private static final double GAP = 0.1;

    private static final int FAINT = 90;
    private static final int MARGIN = 28;
    /** Fewer red pixels are no seal that could be read. */
    private static final int LEAST_INK = 400;
    /** Share of the red pixels beyond each side of the measured frame: dirt. */
    private static final double DIRT = 0.002;

    private SealRing() {}

    /**
     * The line with its letters moved together, as Chinese print stands.
     *
     * @param place of the seal in points of a page of that size
     * @return grey; empty if there is too little ink or no gap
     */
    public static Optional<BufferedImage> unrolled(
            BufferedImage picture, Box place, double pageWidth, double pageHeight) {
        return unrolled(picture, place, pageWidth, pageHeight, true);
    }

    /** The line with its letters as far apart as they stand: gaps are all that tells thin Latin letters from one another. */
    public static Optional<BufferedImage> unrolledAsItStands(
            BufferedImage picture, Box place, double pageWidth, double pageHeight) {
        return unrolled(picture, place, pageWidth, pageHeight, false);
    }

    private static Optional<BufferedImage> unrolled(
            BufferedImage picture, Box place, double pageWidth, double pageHeight, boolean closeUp) {
        PixelRows rows = PixelRows.of(picture);
        double across = rows.width() / pageWidth;
        double down = rows.height() / pageHeight;
        int x0 = (int) Math.max(0, (place.x0() - 3) * across);
        int x1 = (int) Math.min(rows.width(), Math.ceil((place.x1() + 3) * across));
        int y0 = (int) Math.max(0, (place.y0() - 3) * down);
        int y1 = (int) Math.min(rows.height(), Math.ceil((place.y1() + 3) * down));
        if (x1 - x0 < 40 || y1 - y0 < 40 || x1 - x0 > STEEPEST * 4 || y1 - y0 > STEEPEST * 4) {
            return Optional.empty();
        }
        return Optional.of(RedInk.of(rows, x0, y0, x1, y1))
                .filter(ink -> ink.pixels() >= LEAST_INK)
                .flatMap(ink -> unrolled(ink, closeUp));
    }

    private static Optional<BufferedImage> unrolled(RedInk ink, boolean closeUp) {
        double[] horizontal = ink.frame(true, DIRT);
        double[] vertical = ink.frame(false, DIRT);
        double radiusX = (horizontal[1] - horizontal[0]) / 2;
        double radiusY = (vertical[1] - vertical[0]) / 2;
        if (radiusX < 20 || radiusY < 20) {
            return Optional.empty();
        }
        double radius = Math.max(RADIUS, Math.max(radiusX, radiusY));
        int length = (int) Math.round(2 * Math.PI * MIDDLE * radius);
        int depth = (int) Math.round((1 - INNER) * radius);
        int[][] band = new int[depth][length];
        double centreX = (horizontal[0] + horizontal[1]) / 2;
        double centreY = (vertical[0] + vertical[1]) / 2;
        for (int column = 0; column < length; column++) {
            double angle = 2 * Math.PI * column / length + Math.PI / 2;
            double cosine = Math.cos(angle) * radiusX;
            double sine = Math.sin(angle) * radiusY;
            for (int row = 0; row < depth; row++) {
                double share = 1 - (row + 0.5) / radius;
                band[row][column] = ink.at(centreX + cosine * share, centreY + sine * share);
            }
        }
        return line(band, closeUp);
    }

    /** Without the drawn ring, cut at the widest gap. */
    private static Optional<BufferedImage> line(int[][] band, boolean closeUp) {
        int length = band[0].length;
        int top = 0;
        for (int row = 0; row < band.length / 2; row++) {
            if (covered(band[row]) > DRAWN * length) {
                top = row + 1;
            }
        }
        top += Math.max(1, band.length / 16);
        int height = band.length - top;
        int start = widestGap(band, top);
        int[] columns = closeUp
                ? closedUp(band, top, start)
                : IntStream.range(0, length).map(i -> (start + i) % length).toArray();
        if (columns.length < height) {
            return Optional.empty();
        }
        var line = new BufferedImage(columns.length + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) line.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, (byte) 255);
        for (int row = 0; row < height; row++) {
            int at = (row + MARGIN) * line.getWidth() + MARGIN;
            for (int column = 0; column < columns.length; column++) {
                pixels[at + column] = (byte) (255 - band[top + row][columns[column]]);
            }
        }
        return Optional.of(line);
    }

    /**
     * The columns from that one on with narrower gaps: along a ring letters stand far apart, and an engine that expects print takes
     * the halves of one for two.
     */
    private static int[] closedUp(int[][] band, int top, int start) {
        int length = band[0].length;
        int most = Math.max(3, (int) (GAP * (band.length - top)));
        int[] kept = new int[length];
        int count = 0;
        int gap = 0;
        for (int i = 0; i < length; i++) {
            int column = (start + i) % length;
            gap = isBlank(band, top, column) ? gap + 1 : 0;
            if (gap <= most) {
                kept[count++] = column;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean isBlank(int[][] band, int top, int column) {
        int ink = 0;
        for (int row = top; row < band.length; row++) {
            ink += band[row][column] >= FAINT ? 1 : 0;
        }
        return ink <= band.length / 25;
    }

    private static int covered(int[] row) {
        int count = 0;
        for (int ink : row) {
            count += ink > 100 ? 1 : 0;
        }
        return count;
    }

    /** Middle of the widest run of directions with the least ink between ring and middle. */
    private static int widestGap(int[][] band, int top) {
        int length = band[0].length;
        int[] ink = new int[length];
        for (int row = top; row < band.length * 4 / 5; row++) {
            for (int column = 0; column < length; column++) {
                ink[column] += band[row][column];
            }
        }
        int least = 255 * Math.max(1, (band.length * 4 / 5 - top) / 12);
        int best = 0;
        int bestLength = -1;
        int run = 0;
        for (int column = 0; column < 2 * length; column++) {
            run = ink[column % length] < least ? Math.min(length, run + 1) : 0;
            if (run > bestLength) {
                bestLength = run;
                best = column - run / 2;
            }
        }
        return Math.floorMod(best, length);
    }
}
