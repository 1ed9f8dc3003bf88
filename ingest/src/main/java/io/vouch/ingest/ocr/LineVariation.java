package io.vouch.ingest.ocr;

import java.util.Random;

/** The picture of a line as another scanner would have given it: cut a little otherwise, larger or smaller, slanted, paler, blurred. */
final class LineVariation {

    private static final double SMALLEST = 0.7;
    private static final double LARGEST = 1.5;
    private static final double SLANT = 0.1;
    /** Most by which the ends of a long line stand off, in heights of the line. */
    private static final double TILT = 0.12;
    /** Lines shorter than so many heights are turned no further than longer ones. */
    private static final int SHORT = 8;

    private static final int PAPER = 200;
    private static final double NOISE = 14;

    private LineVariation() {}

    /** @param x0 left edge of the line's rectangle in the page; so on; it is cut within a few pixels of it */
    static GreyPicture of(GreyPicture page, int x0, int y0, int x1, int y1, Random random) {
        int left = x0 - random.nextInt(-2, 4);
        int top = y0 - random.nextInt(-2, 3);
        int width = x1 + random.nextInt(-2, 4) - left;
        int height = y1 + random.nextInt(-2, 3) - top;
        double scale = random.nextDouble(SMALLEST, LARGEST);
        double across = scale * random.nextDouble(0.92, 1.08);
        double tilt = random.nextDouble(-TILT, TILT) / Math.max(SHORT, (double) width / height);
        double slant = random.nextDouble(-SLANT, SLANT);
        int w = Math.max(8, (int) (width * across));
        int h = Math.max(8, (int) (height * scale));
        double[] levels = new double[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = (x + 0.5) / across - width / 2.0;
                double dy = (y + 0.5) / scale - height / 2.0;
                double u = left + width / 2.0 + dx + slant * dy - 0.5;
                double v = top + height / 2.0 + dy + tilt * dx - 0.5;
                levels[y * w + x] = level(page, u, v);
            }
        }
        return new GreyPicture(w, h, printed(random.nextInt(3) == 0 ? blurred(levels, w, h) : levels, random));
    }

    private static byte[] printed(double[] levels, Random random) {
        double contrast = random.nextDouble(0.7, 1.3);
        double light = random.nextDouble(-20, 20);
        double noise = random.nextInt(3) == 0 ? random.nextDouble(NOISE) : 0;
        byte[] pixels = new byte[levels.length];
        for (int i = 0; i < pixels.length; i++) {
            double level = PAPER + (levels[i] - PAPER) * contrast + light + noise * random.nextGaussian();
            pixels[i] = (byte) Math.round(Math.max(0, Math.min(255, level)));
        }
        return pixels;
    }

    private static double level(GreyPicture page, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (nearest(page, left, top) * (1 - right) + nearest(page, left + 1, top) * right) * (1 - below)
                + (nearest(page, left, top + 1) * (1 - right) + nearest(page, left + 1, top + 1) * right) * below;
    }

    private static int nearest(GreyPicture page, int x, int y) {
        return page.at(Math.max(0, Math.min(page.width() - 1, x)), Math.max(0, Math.min(page.height() - 1, y)));
    }

    /** Each pixel and its eight neighbours, weighed 1 2 1 both ways. */
    private static double[] blurred(double[] levels, int w, int h) {
        double[] out = new double[levels.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    int row = Math.max(0, Math.min(h - 1, y + dy)) * w;
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += levels[row + Math.max(0, Math.min(w - 1, x + dx))]
                                * (2 - Math.abs(dx))
                                * (2 - Math.abs(dy));
                    }
                }
                out[y * w + x] = sum / 16;
            }
        }
        return out;
    }
}
