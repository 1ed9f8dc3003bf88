package io.vouch.ingest.seal;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.raster.PixelRows;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digest of the red ink of a seal, wherever it stands on its page.
 *
 * <p>Two impressions of one rubber stamp never agree in every pixel; two pages with equal digests carry one picture, pasted twice.
 * A scan or another compression of the page changes the digest: different digests prove nothing.
 */
final class SealPrint {

    /** Pictures of seals have more red pixels: of fewer, equal digests could be chance. */
    private static final int LEAST_INK = 400;

    private SealPrint() {}

    /**
     * @param place of the seal in points of a page of that size
     * @return 32 hexadecimal digits; empty if there is too little ink
     */
    static String of(BufferedImage picture, Box place, double pageWidth, double pageHeight) {
        PixelRows rows = PixelRows.of(picture);
        int x0 = (int) Math.max(0, place.x0() / pageWidth * rows.width());
        int x1 = (int) Math.min(rows.width(), Math.ceil(place.x1() / pageWidth * rows.width()));
        int y0 = (int) Math.max(0, place.y0() / pageHeight * rows.height());
        int y1 = (int) Math.min(rows.height(), Math.ceil(place.y1() / pageHeight * rows.height()));
        int[] row = new int[rows.width()];
        int[] first = firstInk(rows, row, x0, y0, x1, y1);
        MessageDigest digest = sha256();
        int ink = 0;
        for (int y = y0; y < y1; y++) {
            rows.row(y, row);
            for (int x = x0; x < x1; x++) {
                if (RedGrid.isRed(row[x])) {
                    ink++;
                    add(digest, x - first[0], y - first[1], row[x] & 0xFFFFFF);
                }
            }
        }
        return ink < LEAST_INK ? "" : HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    /** Left and top edge of the ink: the place of the box depends on a grid, that of the ink does not. */
    private static int[] firstInk(PixelRows rows, int[] row, int x0, int y0, int x1, int y1) {
        int left = x1;
        int top = y1;
        for (int y = y0; y < y1; y++) {
            rows.row(y, row);
            for (int x = x0; x < x1; x++) {
                if (RedGrid.isRed(row[x])) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                }
            }
        }
        return new int[] {left, top};
    }

    private static void add(MessageDigest digest, int x, int y, int colour) {
        for (int value : new int[] {x, y, colour}) {
            digest.update((byte) (value >> 16));
            digest.update((byte) (value >> 8));
            digest.update((byte) value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
