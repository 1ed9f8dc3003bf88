package io.vouch.ingest.seal;

import io.vouch.ingest.raster.PixelRows;

/**
 * How red each pixel of a part of a picture is, 0 to 255, against the reddest of it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param levels row by row
 * @param pixels that are red
 */
record RedInk(int width, int height, int[] levels, int pixels) {

    /** Level from which a pixel counts as ink. */
    private static final int INK = 100;
    /** Share of the red pixels that may be redder than full ink. */
    private static final double REDDEST = 0.3;

    /** Share of full redness from which darkness counts, and by which more it counts whole. */
    private static final double SOME_RED = 0.12;

    private static final double RED_RAMP = 0.25;
    /** Share of the pixels that are lighter than paper is taken for. */
    private static final double LIGHTER = 0.25;

    /**
     * The darkness of the green channel where the picture is red: compression keeps colours at half the resolution, so that they
     * tell whether there is red ink but not its outlines, and print below a seal is dark but not red.
     */
    static RedInk of(PixelRows rows, int x0, int y0, int x1, int y1) {
        int width = x1 - x0;
        int height = y1 - y0;
        int[] redness = new int[width * height];
        int[] dark = new int[width * height];
        int[] row = new int[rows.width()];
        int[] reds = new int[256];
        int[] darks = new int[256];
        int red = 0;
        for (int y = y0; y < y1; y++) {
            rows.row(y, row);
            for (int x = x0; x < x1; x++) {
                int at = (y - y0) * width + x - x0;
                redness[at] = redness(row[x]);
                dark[at] = 255 - (row[x] >> 8 & 0xFF);
                darks[dark[at]]++;
                if (RedGrid.isRed(row[x])) {
                    reds[redness[at]]++;
                    red++;
                }
            }
        }
        int full = Math.max(40, highest(reds, REDDEST * red));
        int paper = 255 - highest(reversed(darks), (1 - LIGHTER) * width * height);
        int[] levels = new int[width * height];
        for (int i = 0; i < levels.length; i++) {
            double weight = Math.max(0, Math.min(1, ((double) redness[i] / full - SOME_RED) / RED_RAMP));
            levels[i] = (int) Math.min(255, weight * Math.max(0, dark[i] - paper) * 255 / full);
        }
        return new RedInk(width, height, levels, red);
    }

    private static int[] reversed(int[] histogram) {
        int[] reversed = new int[histogram.length];
        for (int i = 0; i < histogram.length; i++) {
            reversed[i] = histogram[histogram.length - 1 - i];
        }
        return reversed;
    }

    /** The level that so many are above. */
    private static int highest(int[] histogram, double above) {
        int level = histogram.length - 1;
        for (int seen = histogram[level]; level > 0 && seen < above; seen += histogram[level]) {
            level--;
        }
        return level;
    }

    private static int redness(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return Math.max(0, red - Math.max(green, blue));
    }

    /** Level at a place between pixels, from the four around it; 0 outside. */
    int at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return 0;
        }
        double right = x - left;
        double low = y - top;
        int at = top * width + left;
        double above = levels[at] * (1 - right) + levels[at + 1] * right;
        double below = levels[at + width] * (1 - right) + levels[at + width + 1] * right;
        return (int) (above * (1 - low) + below * low);
    }

    /** First and last column, or row, of the ink but for that share of it on either side. */
    double[] frame(boolean columns, double share) {
        int[] counts = new int[columns ? width : height];
        int all = 0;
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] >= INK) {
                counts[columns ? i % width : i / width]++;
                all++;
            }
        }
        int first = 0;
        for (int seen = counts[0]; first < counts.length - 1 && seen <= share * all; seen += counts[first]) {
            first++;
        }
        int last = counts.length - 1;
        for (int seen = counts[last]; last > 0 && seen <= share * all; seen += counts[last]) {
            last--;
        }
        return new double[] {first, last + 1.0};
    }
}
