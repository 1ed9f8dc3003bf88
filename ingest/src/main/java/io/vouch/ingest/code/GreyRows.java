package io.vouch.ingest.code;

import io.vouch.ingest.raster.PixelRows;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Grey levels of a picture: only what is asked for is computed, whole rows once. Not for several threads. */
final class GreyRows {

    private final PixelRows pixels;
    private final Raster raster;
    private final boolean threeBands;
    private final byte[][] rows;
    private final int[] colours;

    GreyRows(BufferedImage picture) {
        pixels = PixelRows.of(picture);
        raster = picture.getRaster();
        threeBands =
                picture.getType() == BufferedImage.TYPE_INT_RGB || picture.getType() == BufferedImage.TYPE_3BYTE_BGR;
        rows = new byte[pixels.height()][];
        colours = new int[pixels.width()];
    }

    int width() {
        return colours.length;
    }

    int height() {
        return rows.length;
    }

    /** Unsigned bytes, not to be changed. */
    byte[] row(int y) {
        byte[] row = rows[y];
        if (row == null) {
            pixels.row(y, colours);
            row = new byte[colours.length];
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) PixelRows.luma(colours[x]);
            }
            rows[y] = row;
        }
        return row;
    }

    /** Of one pixel; does not compute its row where the picture gives its pixels one by one. */
    int level(int x, int y) {
        if (rows[y] != null || !threeBands) {
            return row(y)[x] & 0xFF;
        }
        int red = raster.getSample(x, y, 0);
        return PixelRows.luma(red << 16 | raster.getSample(x, y, 1) << 8 | raster.getSample(x, y, 2));
    }

    /** The part from the left and top edge given up to, not including, the right and bottom one. */
    Levels part(int left, int top, int right, int bottom) {
        int width = right - left;
        byte[] grey = new byte[width * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(row(y), left, grey, (y - top) * width, width);
        }
        return new Levels(width, bottom - top, grey);
    }
}
