package io.vouch.testdata.render;

import io.vouch.testdata.world.Dice;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Blur, grain and shade of a copied page, and the threshold of a fax. Works on the bytes of the picture, which is fast. */
final class Grain {
    private static final int NOISE = 1 << 14;

    private Grain() {}

    /** A picture of type 3BYTE_BGR is expected, and one is given. */
    static BufferedImage soiled(BufferedImage paper, Recipe recipe, Dice dice) {
        int width = paper.getWidth();
        int height = paper.getHeight();
        byte[] from = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        byte[] noise = threefold(noise(recipe.grain(), dice), width);
        long state = Math.round(dice.unit() * Integer.MAX_VALUE) | 1;
        int side = (int) Math.round(recipe.blur() * 256);
        int row = width * 3;
        int[] shades = new int[row];
        for (int i = 0; i < row; i++) {
            shades[i] = 256 - (int) ((1 - recipe.shade()) * 256 * (i / 3) / width);
        }
        for (int y = 0; y < height; y++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int grain = ((int) (state >>> 40) & NOISE - 1) * 3;
            int up = (y == 0 ? y : y - 1) * row;
            int down = (y == height - 1 ? y : y + 1) * row;
            row(from, new int[] {up, y * row, down}, side, shades, noise, grain, to);
        }
        return out;
    }

    /** Blurs, shades and grains one row; {@code rows} are where the row above, itself and the row below start. */
    private static void row(byte[] from, int[] rows, int side, int[] shades, byte[] noise, int grain, byte[] to) {
        int up = rows[0];
        int here = rows[1];
        int down = rows[2];
        int last = shades.length - 3;
        // Most of the time of a scan goes by here: no condition inside, so that the compiler can leave out checks of
        // indices.
        for (int i = 3; i < last; i++) {
            int around = (from[here - 3 + i] & 255)
                    + (from[here + 3 + i] & 255)
                    + (from[up + i] & 255)
                    + (from[down + i] & 255);
            to[here + i] = soiled(from[here + i] & 255, around, side, shades[i], noise[grain + i]);
        }
        for (int i = 0; i < 3; i++) {
            int around =
                    (from[here + i] & 255) + (from[here + 3 + i] & 255) + (from[up + i] & 255) + (from[down + i] & 255);
            to[here + i] = soiled(from[here + i] & 255, around, side, shades[i], noise[grain + i]);
            int end = last + i;
            around = (from[here - 3 + end] & 255)
                    + (from[here + end] & 255)
                    + (from[up + end] & 255)
                    + (from[down + end] & 255);
            to[here + end] = soiled(from[here + end] & 255, around, side, shades[end], noise[grain + end]);
        }
    }

    private static byte soiled(int value, int around, int side, int shade, int speck) {
        int blurred = (256 - 4 * side) * value + side * around >> 8;
        return (byte) Math.max(0, Math.min(255, (blurred * shade >> 8) + speck));
    }

    /** Each grain for the three colours of a pixel, and as many of the first again as a row needs that starts at the end. */
    private static byte[] threefold(byte[] noise, int width) {
        byte[] threefold = new byte[(noise.length + width) * 3];
        for (int i = 0; i < threefold.length; i++) {
            threefold[i] = noise[i / 3 % noise.length];
        }
        return threefold;
    }

    /** A table of grains; each row of the picture starts at another place of it. */
    private static byte[] noise(double grain, Dice dice) {
        byte[] noise = new byte[NOISE];
        for (int i = 0; i < NOISE; i++) {
            noise[i] = (byte) Math.max(-120, Math.min(120, Math.round(dice.gaussian() * grain)));
        }
        return noise;
    }

    /**
     * Black or white by a threshold, as a fax machine decides. {@code lines} rows of the page become one of the fax, which is
     * shown {@code lines} times: a fax of standard resolution has half as many rows to the inch as columns (ITU-T T.4).
     */
    static BufferedImage faxed(BufferedImage paper, int lines) {
        byte[] from = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        BufferedImage out = new BufferedImage(paper.getWidth(), paper.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        int row = paper.getWidth() * 3;
        for (int y = 0; y < paper.getHeight(); y += lines) {
            int rows = Math.min(lines, paper.getHeight() - y);
            for (int i = y * row; i < (y + 1) * row; i += 3) {
                int grey = 0;
                for (int line = 0; line < rows; line++) {
                    int at = i + line * row;
                    grey += ((from[at] & 255) + 2 * (from[at + 1] & 255) + (from[at + 2] & 255)) / 4;
                }
                byte value = (byte) (grey < 150 * rows ? 0 : 255);
                for (int line = 0; line < rows; line++) {
                    int at = i + line * row;
                    to[at] = value;
                    to[at + 1] = value;
                    to[at + 2] = value;
                }
            }
        }
        return out;
    }
}
