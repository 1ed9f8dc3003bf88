package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.raster.PixelRows;
import io.vouch.ingest.seal.SealFinder;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Colour to grey for reading: luma everywhere but on red seals.
 *
 * <p>On a seal the red channel is taken, in which it becomes as light as the paper while the black text under it stays.
 * Elsewhere red and purple ink is text (receipts printed in two colours, the pre-printed labels of tax invoices), and would
 * vanish with the seal.
 */
final class GreyConversion {

    /** Points by which the place of a seal is widened: its ring is blurred. */
    private static final double MARGIN = 6;

    private GreyConversion() {}

    /**
     * @param pageWidth in points: seals are told by their size on paper
     * @param pageHeight in points
     */
    static GreyPicture toGrey(BufferedImage picture, double pageWidth, double pageHeight) {
        PixelRows rows = PixelRows.of(picture);
        int w = rows.width();
        int h = rows.height();
        List<Box> seals = SealFinder.boxes(picture, pageWidth, pageHeight);
        byte[] out = new byte[w * h];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            rows.row(y, row);
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) PixelRows.luma(row[x]);
            }
            for (Box seal : seals) {
                if ((seal.y0() - MARGIN) / pageHeight * h <= y && y < (seal.y1() + MARGIN) / pageHeight * h) {
                    int from = (int) Math.max(0, (seal.x0() - MARGIN) / pageWidth * w);
                    int to = (int) Math.min(w, (seal.x1() + MARGIN) / pageWidth * w);
                    clear(row, out, y * w, from, to);
                }
            }
        }
        return new GreyPicture(w, h, out);
    }

    private static void clear(int[] row, byte[] out, int offset, int from, int to) {
        for (int x = from; x < to; x++) {
            out[offset + x] = (byte) (row[x] >> 16);
        }
    }
}
