package io.vouch.ingest.ocr;

/**
 * Tells whether dark bars lie on a page, on which text may stand white on black.
 *
 * <p>Only on such pages the engine is asked to read unsure lines a second time inverted: on all others that costs 8 to 9 % of the
 * time (measured on 8 stamped scans and 8 receipts: .69 to .75 and 1.42 to 1.56 pages a CPU second) and reads no better.
 */
final class DarkBars {

    /** Side of the squares in which dark pixels are counted: about the height of a line at 200 dpi. */
    private static final int TILE = 24;
    /** Share of dark pixels in a square: white letters leave more than half of their bar dark, bold black ones fill less. */
    private static final double DARK_SHARE = 0.6;
    /** Darker than this share of the paper's level is dark, as at the paper's edge. */
    private static final double DARK = 0.45;
    /** The paper's level: this share of all pixels is not brighter. */
    private static final double PAPER = 0.9;
    /** So many dark squares in a row are a bar: bold letters of a heading fill fewer side by side. */
    private static final int LEAST_TILES = 4;

    private DarkBars() {}

    static boolean on(GreyPicture page) {
        int limit = (int) (DARK * page.percentile(PAPER));
        int columns = page.width() / TILE;
        int[] counts = new int[columns];
        for (int top = 0; top + TILE <= page.height(); top += TILE) {
            java.util.Arrays.fill(counts, 0);
            for (int y = top; y < top + TILE; y++) {
                countDark(page.pixels(), y * page.width(), limit, counts);
            }
            if (holdsBar(counts)) {
                return true;
            }
        }
        return false;
    }

    private static void countDark(byte[] pixels, int offset, int limit, int[] counts) {
        for (int column = 0; column < counts.length; column++) {
            int from = offset + column * TILE;
            for (int at = from; at < from + TILE; at++) {
                counts[column] += (pixels[at] & 0xFF) < limit ? 1 : 0;
            }
        }
    }

    private static boolean holdsBar(int[] counts) {
        int inRow = 0;
        for (int count : counts) {
            inRow = count > DARK_SHARE * TILE * TILE ? inRow + 1 : 0;
            if (inRow == LEAST_TILES) {
                return true;
            }
        }
        return false;
    }
}
