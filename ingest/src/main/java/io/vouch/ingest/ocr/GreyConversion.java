package io.vouch.ingest.ocr;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.raster.PixelRows;
import io.vouch.ingest.seal.SealFinder;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Colour to grey for reading: luma everywhere but on red seals.
 *
 * <p>On a seal its ink is taken off, see {@link SealInk}; the black text under it stays.
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
        List<SealInk> seals = new ArrayList<>();
        for (Box seal : SealFinder.boxes(picture, pageWidth, pageHeight)) {
            seals.add(SealInk.of(
                    rows,
                    (int) Math.max(0, (seal.x0() - MARGIN) / pageWidth * w),
                    (int) Math.max(0, (seal.y0() - MARGIN) / pageHeight * h),
                    (int) Math.min(w, (seal.x1() + MARGIN) / pageWidth * w),
                    (int) Math.min(h, (seal.y1() + MARGIN) / pageHeight * h)));
        }
        byte[] out = new byte[w * h];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            rows.row(y, row);
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) PixelRows.luma(row[x]);
            }
            for (SealInk seal : seals) {
                for (int x = seal.x0(); seal.y0() <= y && y < seal.y1() && x < seal.x1(); x++) {
                    out[y * w + x] = seal.without(row[x]);
                }
            }
        }
        return new GreyPicture(w, h, out);
    }
}
