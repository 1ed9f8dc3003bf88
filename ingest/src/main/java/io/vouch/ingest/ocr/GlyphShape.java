package io.vouch.ingest.ocr;

import java.util.Arrays;

/**
 * How the strokes of a symbol run, wherever they are thick or thin. The symbol's ink is brought to one size, and the directions of its
 * edges are added up in overlapping cells, the strong ones more; the root of each sum, so that one heavy stroke does not outweigh the
 * rest. Printed Chinese characters are told apart so since the weighted direction code histograms of Kimura et al. (1987).
 */
final class GlyphShape {

    /** Cells a side. */
    private static final int CELLS = 6;

    private static final int DIRECTIONS = 8;
    /** Numbers of a shape. */
    static final int LENGTH = CELLS * CELLS * DIRECTIONS;
    /** Numbers of its coarse form, which has a cell for four. */
    static final int COARSE = LENGTH / 4;

    /** Of the numbers of a shape, which are whole: the squares of the exact ones add up to one. */
    private static final double SCALE = 100;

    /** Pixels of a side of the square that the ink is brought to, and the white around it. */
    private static final int SIDE = 48;

    private static final int ROOM = 4;
    private static final int FIELD = SIDE + 2 * ROOM;

    /** Grey levels between ink and paper; less is no ink. */
    private static final int LEAST_CONTRAST = 40;
    /** Pixels of the ink's longer side; less shows no strokes. */
    private static final int SMALLEST = 8;

    private static final double DARKEST = 0.02;
    private static final double LIGHT = 0.9;

    private GlyphShape() {}

    /** The shape of the ink inside a picture: {@value #LENGTH} numbers, 0..100; none if there is too little ink. */
    static byte[] of(GreyPicture picture) {
        int dark = picture.percentile(DARKEST);
        int light = picture.percentile(LIGHT);
        if (light - dark < LEAST_CONTRAST) {
            return new byte[0];
        }
        int[] box = inkBox(picture, (dark + light) / 2);
        if (Math.max(box[2] - box[0], box[3] - box[1]) < SMALLEST) {
            return new byte[0];
        }
        return rounded(directions(square(picture, box, dark, light)));
    }

    /** How unlike two shapes are: 0 for the same, 2 for those that share nothing. */
    static double distance(byte[] one, int oneFrom, byte[] other, int otherFrom, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int difference = one[oneFrom + i] - other[otherFrom + i];
            sum += difference * difference;
        }
        return sum / (SCALE * SCALE);
    }

    /** The same with a quarter of the numbers. */
    static byte[] coarse(byte[] shape, int from) {
        double[] sums = new double[COARSE];
        for (int i = 0; i < LENGTH; i++) {
            int row = i / DIRECTIONS / CELLS / 2;
            int column = i / DIRECTIONS % CELLS / 2;
            double value = shape[from + i] / SCALE;
            sums[(row * CELLS / 2 + column) * DIRECTIONS + i % DIRECTIONS] += value * value;
        }
        return rounded(sums);
    }

    private static byte[] rounded(double[] squares) {
        byte[] shape = new byte[squares.length];
        for (int i = 0; i < squares.length; i++) {
            shape[i] = (byte) Math.round(Math.sqrt(squares[i]) * SCALE);
        }
        return shape;
    }

    /** Left, top, right and bottom of what is darker than the edge; the latter two beyond it. */
    private static int[] inkBox(GreyPicture picture, int edge) {
        int[] box = {picture.width(), picture.height(), 0, 0};
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (picture.at(x, y) < edge) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    /** The ink of a box, 0..1, in the middle of a square. */
    private static double[] square(GreyPicture picture, int[] box, int dark, int light) {
        double scale = (double) SIDE / Math.max(box[2] - box[0], box[3] - box[1]);
        double left = ROOM + (SIDE - (box[2] - box[0]) * scale) / 2;
        double top = ROOM + (SIDE - (box[3] - box[1]) * scale) / 2;
        double[] ink = new double[FIELD * FIELD];
        for (int y = 0; y < FIELD; y++) {
            double fromY = (y + 0.5 - top) / scale + box[1] - 0.5;
            for (int x = 0; x < FIELD; x++) {
                double fromX = (x + 0.5 - left) / scale + box[0] - 0.5;
                if (fromX > box[0] - 1 && fromX < box[2] && fromY > box[1] - 1 && fromY < box[3]) {
                    double grey = bilinear(picture, fromX, fromY);
                    ink[y * FIELD + x] = Math.max(0, Math.min(1, (light - grey) / (light - dark)));
                }
            }
        }
        return ink;
    }

    private static double bilinear(GreyPicture picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double across = x - left;
        double down = y - top;
        double above = (1 - across) * nearest(picture, left, top) + across * nearest(picture, left + 1, top);
        double below = (1 - across) * nearest(picture, left, top + 1) + across * nearest(picture, left + 1, top + 1);
        return (1 - down) * above + down * below;
    }

    private static int nearest(GreyPicture picture, int x, int y) {
        return picture.at(
                Math.max(0, Math.min(picture.width() - 1, x)), Math.max(0, Math.min(picture.height() - 1, y)));
    }

    /** The edges' strength by cell and direction; all of it together is one. */
    private static double[] directions(double[] ink) {
        double[] sums = new double[LENGTH];
        for (int y = 1; y < FIELD - 1; y++) {
            for (int x = 1; x < FIELD - 1; x++) {
                int at = y * FIELD + x;
                double east = sobel(ink, at, 1, FIELD);
                double south = sobel(ink, at, FIELD, 1);
                double strength = Math.hypot(east, south);
                if (strength > 0) {
                    double direction = (Math.atan2(south, east) / (2 * Math.PI) + 1) * DIRECTIONS % DIRECTIONS;
                    add(sums, x, y, direction, strength);
                }
            }
        }
        double all = Math.max(Double.MIN_NORMAL, Arrays.stream(sums).sum());
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** How the ink grows along one axis. */
    private static double sobel(double[] ink, int at, int along, int across) {
        return ink[at + along - across]
                + 2 * ink[at + along]
                + ink[at + along + across]
                - ink[at - along - across]
                - 2 * ink[at - along]
                - ink[at - along + across];
    }

    /** To the four nearest cells and the two nearest directions, the more the nearer. */
    private static void add(double[] sums, int x, int y, double direction, double strength) {
        double cell = (double) FIELD / CELLS;
        double column = (x + 0.5) / cell - 0.5;
        double row = (y + 0.5) / cell - 0.5;
        int low = (int) direction % DIRECTIONS;
        double high = direction - Math.floor(direction);
        for (int corner = 0; corner < 4; corner++) {
            int atColumn = (int) Math.floor(column) + corner % 2;
            int atRow = (int) Math.floor(row) + corner / 2;
            if (atColumn >= 0 && atRow >= 0 && atColumn < CELLS && atRow < CELLS) {
                double share = strength * (1 - Math.abs(column - atColumn)) * (1 - Math.abs(row - atRow));
                int base = (atRow * CELLS + atColumn) * DIRECTIONS;
                sums[base + low] += share * (1 - high);
                sums[base + (low + 1) % DIRECTIONS] += share * high;
            }
        }
    }
}
