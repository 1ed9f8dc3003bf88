package io.vouch.ingest.ocr;

import io.vouch.ingest.raster.PixelRows;

/**
 * The ink of one red seal, and the grey that is seen without it.
 *
 * <p>In the red channel a seal is nearly as light as the paper, and the black text under it stays. What is left of its ring and
 * characters still reads as strokes; so reddish pixels are lightened by as much as the seal's own ink is darker than the paper.
 *
 * @param x0 left edge in pixels, as are the others
 * @param lift factor that makes the seal's ink as light as the paper around it
 */
record SealInk(int x0, int y0, int x1, int y1, double lift) {

    /** Red exceeds the other colours by this much in the seal's ink; blurred edges and thin strokes less. */
    private static final int RED = 60;
    /** From here on a pixel is held for reddish at all: paper and black text stay below. */
    private static final int REDDISH = 20;
    /** Less difference between the colours: paper, or text. */
    private static final int COLOURLESS = 25;
    /** Of the colourless pixels this share is not lighter than the paper. */
    private static final double PAPER = 0.75;
    /** A pale seal is taken off wholly; a dark one, which may be print, is not lifted further. */
    private static final double MOST = 1.6;

    static SealInk of(PixelRows rows, int x0, int y0, int x1, int y1) {
        int[] row = new int[rows.width()];
        int[] inked = new int[256];
        int[] plain = new int[256];
        for (int y = y0; y < y1; y++) {
            rows.row(y, row);
            for (int x = x0; x < x1; x++) {
                int red = row[x] >> 16 & 0xFF;
                int excess = excess(row[x]);
                if (excess >= RED) {
                    inked[red]++;
                } else if (Math.abs(excess) < COLOURLESS) {
                    plain[red]++;
                }
            }
        }
        int ink = level(inked, 0.5);
        int paper = level(plain, PAPER);
        double lift = ink == 0 || paper == 0 ? 1 : Math.max(1, Math.min(MOST, (double) paper / ink));
        return new SealInk(x0, y0, x1, y1, lift);
    }

    /** The level of the pixel without the seal. */
    byte without(int rgb) {
        int red = rgb >> 16 & 0xFF;
        double share = Math.max(0, Math.min(1, (excess(rgb) - REDDISH) / (double) (RED - REDDISH)));
        return (byte) Math.min(255, Math.round(red * (1 + share * (lift - 1))));
    }

    private static int excess(int rgb) {
        return (rgb >> 16 & 0xFF) - Math.max(rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The level that this share of the counted pixels does not exceed; 0 if there are none. */
    private static int level(int[] counts, double share) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        long seen = 0;
        for (int level = 0; level < counts.length; level++) {
            seen += counts[level];
            if (seen > share * all) {
                return level;
            }
        }
        return 0;
    }
}
