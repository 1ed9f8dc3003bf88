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
        byte[] noise = noise(recipe.grain(), dice);
        long state = Math.round(dice.unit() * Integer.MAX_VALUE) | 1;
        int side = (int) Math.round(recipe.blur() * 256);
        int middle = 256 - 4 * side;
        int row = width * 3;
        int[] shades = new int[width];
        for (int x = 0; x < width; x++) {
            shades[x] = 256 - (int) ((1 - recipe.shade()) * 256 * x / width);
        }
        for (int y = 0; y < height; y++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int grain = (int) (state >>> 40) & NOISE - 1;
            int up = y == 0 ? 0 : -row;
            int down = y == height - 1 ? 0 : row;
            for (int x = 0; x < width; x++) {
                int left = x == 0 ? 0 : -3;
                int right = x == width - 1 ? 0 : 3;
                int shade = shades[x];
                int speck = noise[grain++ & NOISE - 1];
                int at = y * row + x * 3;
                for (int i = at; i < at + 3; i++) {
                    int sum = middle * (from[i] & 255)
                            + side
                                    * ((from[i + left] & 255)
                                            + (from[i + right] & 255)
                                            + (from[i + up] & 255)
                                            + (from[i + down] & 255));
                    int value = (sum >> 8) * shade / 256 + speck;
                    to[i] = (byte) (value < 0 ? 0 : Math.min(value, 255));
                }
            }
        }
        return out;
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
