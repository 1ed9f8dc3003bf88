package io.vouch.ingest.seal;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.raster.PixelRows;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How thick the ink lies along the drawn ring of a round seal, direction by direction: what one pressing of a stamp leaves and the next
 * does not.
 *
 * <p>Rubber takes up ink in grains, and a hand presses one side harder. A picture of a seal that is pasted keeps its grains through
 * printing, scanning and compression; another impression of the same stamp has others. Along the ring no design is in the way, and a
 * scan's scale, its small turn and its place on the page do not matter. Measured on 12 seals of scanned pages at 150 to 300 dots an
 * inch: one impression on two papers correlates by .60 and .62, two impressions of one stamp by at most .27 at any turn.
 */
public final class RingInk {

    /** Directions that the print tells apart: half a degree each. */
    public static final int DIRECTIONS = 720;

    /** Where print below the seal hides its ink. */
    public static final byte HIDDEN = Byte.MIN_VALUE;

    /** Twice the directions are measured, so that neighbours average. */
    private static final int MEASURED = 2 * DIRECTIONS;

    private static final int STEPS = 60;
    /** Shares of the radius between which the drawn ring is looked for. */
    private static final double INNER = 0.86;

    private static final double OUTER = 1.06;
    /** Share of the red pixels beyond each side of the frame: dirt. */
    private static final double DIRT = 0.002;
    /** Half the depth of the ring, in steps, over which its ink is averaged: the inside of the narrowest ring. */
    private static final int HALF_DEPTH = 4;
    /** Half widths of running means, in measured directions: of the ring's outline, of its place, of the ink around. */
    private static final int OUTLINE = 20;

    private static final int PLACE = 15;
    private static final int AROUND = 24;
    /** So much darker in the red channel than most of the ring is print, not ink. */
    private static final int PRINT = 35;
    /** Half the width, in measured directions, that print blurs to. */
    private static final int BLUR = 6;
    /** Share of the usual ink below which the ring is broken there. */
    private static final double BROKEN = 0.4;
    /** Smaller rings are too coarse for grains. */
    private static final double LEAST_RADIUS = 50;

    private static final int LARGEST_SIDE = 2_400;
    /** Standard deviation of the ink below which a ring is drawn, not stamped: rings of scans had .043 to .069. */
    private static final double LEAST_GRAIN = 0.03;
    /** Share of the directions that print may hide. */
    private static final double MOST_HIDDEN = 0.5;

    private final int[][] rgb;

    private RingInk(int[][] rgb) {
        this.rgb = rgb;
    }

    /**
     * The print of a seal: {@link #DIRECTIONS} bytes in Base64, from the right clockwise, each the ink against that around it in
     * steps of 1/254, or {@link #HIDDEN}.
     *
     * @param place of the seal in points of a page of that size
     * @return empty if the ring is too small, too covered, or without grains
     */
    static Optional<String> of(BufferedImage picture, Box place, double pageWidth, double pageHeight) {
        PixelRows rows = PixelRows.of(picture);
        double across = rows.width() / pageWidth;
        double down = rows.height() / pageHeight;
        int x0 = (int) Math.max(0, (place.x0() - 3) * across);
        int x1 = (int) Math.min(rows.width(), Math.ceil((place.x1() + 3) * across));
        int y0 = (int) Math.max(0, (place.y0() - 3) * down);
        int y1 = (int) Math.min(rows.height(), Math.ceil((place.y1() + 3) * down));
        if (Math.min(x1 - x0, y1 - y0) < 2 * LEAST_RADIUS || Math.max(x1 - x0, y1 - y0) > LARGEST_SIDE) {
            return Optional.empty();
        }
        int[][] rgb = new int[y1 - y0][x1 - x0];
        int[] row = new int[rows.width()];
        for (int y = y0; y < y1; y++) {
            rows.row(y, row);
            System.arraycopy(row, x0, rgb[y - y0], 0, x1 - x0);
        }
        return new RingInk(rgb).print();
    }

    /** The ink of a print, direction by direction; empty if the text is none. */
    public static Optional<byte[]> parse(String print) {
        try {
            byte[] ink = Base64.getDecoder().decode(print);
            return ink.length == DIRECTIONS ? Optional.of(ink) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private Optional<String> print() {
        double[] columns = frame(true);
        double[] lines = frame(false);
        double radiusX = (columns[1] - columns[0]) / 2;
        double radiusY = (lines[1] - lines[0]) / 2;
        if (Math.min(radiusX, radiusY) < LEAST_RADIUS) {
            return Optional.empty();
        }
        double[][] dark = new double[MEASURED][STEPS];
        double[][] inked = new double[MEASURED][STEPS];
        double[][] light = new double[MEASURED][STEPS];
        for (int i = 0; i < MEASURED; i++) {
            double cosine = Math.cos(2 * Math.PI * i / MEASURED) * radiusX;
            double sine = Math.sin(2 * Math.PI * i / MEASURED) * radiusY;
            for (int step = 0; step < STEPS; step++) {
                double share = INNER + (step + 0.5) / STEPS * (OUTER - INNER);
                double x = (columns[0] + columns[1]) / 2 + cosine * share;
                double y = (lines[0] + lines[1]) / 2 + sine * share;
                light[i][step] = at(x, y, 16);
                dark[i][step] = 255 - at(x, y, 8);
                double redness = light[i][step] - Math.max(255 - dark[i][step], at(x, y, 0));
                inked[i][step] = dark[i][step] * Math.max(0, Math.min(1, (redness - 15) / 40));
            }
        }
        return encoded(dark, light, places(inked));
    }

    /** Where the ring stands in each direction, in steps: the middle of its ink, whatever the centre is off. */
    private static double[] places(double[][] inked) {
        double[][] outline = new double[STEPS][MEASURED];
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < MEASURED; i++) {
                outline[step][i] = inked[i][step];
            }
            outline[step] = smoothed(outline[step], OUTLINE);
        }
        double[] places = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            int peak = 0;
            for (int step = 1; step < STEPS; step++) {
                peak = outline[step][i] > outline[peak][i] ? step : peak;
            }
            double weight = 1e-6;
            double sum = 0;
            for (int step = Math.max(0, peak - 6); step < Math.min(STEPS, peak + 7); step++) {
                weight += outline[step][i];
                sum += outline[step][i] * step;
            }
            places[i] = sum / weight;
        }
        return smoothed(places, PLACE);
    }

    private static Optional<String> encoded(double[][] dark, double[][] light, double[] places) {
        double[] ink = new double[MEASURED];
        double[] red = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            ink[i] = mean(dark[i], places[i]);
            red[i] = mean(light[i], places[i]);
        }
        boolean[] hidden = hidden(ink, red);
        double[] around = smoothed(ink, AROUND);
        double[] relative = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            relative[i] = hidden[i] ? 0 : ink[i] / Math.max(1, around[i]) - 1;
        }
        double[] smooth = smoothed(relative, 1);
        byte[] print = new byte[DIRECTIONS];
        int covered = 0;
        double squares = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            if (hidden[2 * i] || hidden[2 * i + 1]) {
                print[i] = HIDDEN;
                covered++;
            } else {
                double level = (smooth[2 * i] + smooth[2 * i + 1]) / 2;
                squares += level * level;
                print[i] = (byte) Math.round(Math.max(-0.5, Math.min(0.5, level)) * 254);
            }
        }
        int seen = DIRECTIONS - covered;
        boolean grained = seen > 0 && Math.sqrt(squares / seen) >= LEAST_GRAIN;
        return covered <= MOST_HIDDEN * DIRECTIONS && grained
                ? Optional.of(Base64.getEncoder().encodeToString(print))
                : Optional.empty();
    }

    private static boolean[] hidden(double[] ink, double[] red) {
        double usualRed = median(red);
        double usualInk = median(ink);
        boolean[] hidden = new boolean[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            if (red[i] < usualRed - PRINT || ink[i] < BROKEN * usualInk) {
                for (int near = -BLUR; near <= BLUR; near++) {
                    hidden[Math.floorMod(i + near, MEASURED)] = true;
                }
            }
        }
        return hidden;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Mean over the depth of the ring, between steps by their distance. */
    private static double mean(double[] profile, double place) {
        double sum = 0;
        for (int off = -HALF_DEPTH; off <= HALF_DEPTH; off++) {
            double at = Math.max(0, Math.min(STEPS - 1.001, place + off));
            int low = (int) at;
            sum += profile[low] * (low + 1 - at) + profile[low + 1] * (at - low);
        }
        return sum / (2 * HALF_DEPTH + 1);
    }

    private static double[] smoothed(double[] circle, int half) {
        double[] smooth = new double[circle.length];
        double sum = 0;
        for (int near = -half; near <= half; near++) {
            sum += circle[Math.floorMod(near, circle.length)];
        }
        for (int i = 0; i < circle.length; i++) {
            smooth[i] = sum / (2 * half + 1);
            sum += circle[Math.floorMod(i + half + 1, circle.length)] - circle[Math.floorMod(i - half, circle.length)];
        }
        return smooth;
    }

    /** A colour between pixels, from the four around it. @param shift 16 red, 8 green, 0 blue */
    private double at(double x, double y, int shift) {
        int left = (int) Math.max(0, Math.min(rgb[0].length - 2, Math.floor(x)));
        int top = (int) Math.max(0, Math.min(rgb.length - 2, Math.floor(y)));
        double right = Math.max(0, Math.min(1, x - left));
        double low = Math.max(0, Math.min(1, y - top));
        double above = channel(top, left, shift) * (1 - right) + channel(top, left + 1, shift) * right;
        double below = channel(top + 1, left, shift) * (1 - right) + channel(top + 1, left + 1, shift) * right;
        return above * (1 - low) + below * low;
    }

    private int channel(int row, int column, int shift) {
        return rgb[row][column] >> shift & 0xFF;
    }

    /** First and last column, or row, of the red ink but for dirt on either side. */
    private double[] frame(boolean columns) {
        int[] counts = new int[columns ? rgb[0].length : rgb.length];
        int all = 0;
        for (int y = 0; y < rgb.length; y++) {
            for (int x = 0; x < rgb[0].length; x++) {
                if (RedGrid.isRed(rgb[y][x])) {
                    counts[columns ? x : y]++;
                    all++;
                }
            }
        }
        return new double[] {edge(counts, DIRT * all, 1), edge(counts, DIRT * all, -1)};
    }

    private static double edge(int[] counts, double dirt, int direction) {
        int at = direction > 0 ? 0 : counts.length - 1;
        int seen = counts[at];
        while (seen <= dirt && at + direction >= 0 && at + direction < counts.length) {
            at += direction;
            seen += counts[at];
        }
        return direction > 0 ? at : at + 1.0;
    }
}
