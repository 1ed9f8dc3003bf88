package io.vouch.testdata.render;

import io.vouch.testdata.world.Dice;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A page seen at an angle: the far edge is shorter. The map from the flat page is {@code x' = m + (x - m) * w / d},
 * {@code y' = y * h / d} with {@code d = 1 + k * (1 - y / height)}: straight lines stay straight.
 */
final class Keystone {
    private static final int DESK = 96;

    private final double strength;
    private final boolean farAtTop;
    private final double width;
    private final double height;

    private Keystone(double strength, boolean farAtTop, double width, double height) {
        this.strength = strength;
        this.farAtTop = farAtTop;
        this.width = width;
        this.height = height;
    }

    static Keystone of(double strength, int width, int height, Dice dice) {
        return new Keystone(strength, dice.chance(0.7), width, height);
    }

    /** Where a point of the flat page is seen, in pixels. */
    double[] seen(double x, double y) {
        if (strength == 0) {
            return new double[] {x, y};
        }
        double fromNear = farAtTop ? height - y : y;
        double depth = 1 + strength * fromNear / height;
        double near = fromNear * (1 + strength) / depth;
        double seenX = width / 2 + (x - width / 2) / depth;
        return new double[] {seenX, farAtTop ? height - near : near};
    }

    /** The flat point that is seen at a point. */
    private double[] flat(double x, double y) {
        double near = farAtTop ? height - y : y;
        // near = f (1 + s) / (1 + s f / h), solved for f.
        double fromNear = near / (1 + strength - strength * near / height);
        double depth = 1 + strength * fromNear / height;
        return new double[] {width / 2 + (x - width / 2) * depth, farAtTop ? height - fromNear : fromNear};
    }

    BufferedImage seen(BufferedImage page) {
        if (strength == 0) {
            return page;
        }
        int columns = page.getWidth();
        int rows = page.getHeight();
        BufferedImage photo = new BufferedImage(columns, rows, BufferedImage.TYPE_3BYTE_BGR);
        byte[] from = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        byte[] to = ((DataBufferByte) photo.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < rows; y++) {
            double[] left = flat(0, y);
            double step = (flat(columns, y)[0] - left[0]) / columns;
            for (int x = 0; x < columns; x++) {
                blend(from, columns, rows, left[0] + x * step, left[1], to, (y * columns + x) * 3);
            }
        }
        return photo;
    }

    private static void blend(byte[] from, int columns, int rows, double x, double y, byte[] to, int at) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        boolean inside = column >= 0 && row >= 0 && column + 1 < columns && row + 1 < rows;
        double right = x - column;
        double down = y - row;
        for (int channel = 0; channel < 3; channel++) {
            if (!inside) {
                to[at + channel] = (byte) DESK;
                continue;
            }
            int here = (row * columns + column) * 3 + channel;
            double upper = (from[here] & 255) * (1 - right) + (from[here + 3] & 255) * right;
            int below = here + columns * 3;
            double lower = (from[below] & 255) * (1 - right) + (from[below + 3] & 255) * right;
            to[at + channel] = (byte) (int) (upper * (1 - down) + lower * down);
        }
    }
}
