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
        for (int y = 0; y < height; y++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int grain = (int) (state >>> 40) & NOISE - 1;
            int up = y == 0 ? 0 : -row;
            int down = y == height - 1 ? 0 : row;
            for (int x = 0; x < width; x++) {
                int left = x == 0 ? 0 : -3;
                int right = x == width - 1 ? 0 : 3;
                int shade = 256 - (int) ((1 - recipe.shade()) * 256 * x / width);
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

    /** Black or white by a threshold over the local shade, as a fax machine decides. */
    static BufferedImage blackAndWhite(BufferedImage paper) {
        byte[] from = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        BufferedImage out = new BufferedImage(paper.getWidth(), paper.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        for (int i = 0; i + 2 < from.length; i += 3) {
            int grey = ((from[i] & 255) + 2 * (from[i + 1] & 255) + (from[i + 2] & 255)) / 4;
            byte value = (byte) (grey < 150 ? 0 : 255);
            to[i] = value;
            to[i + 1] = value;
            to[i + 2] = value;
        }
        return out;
    }
}
