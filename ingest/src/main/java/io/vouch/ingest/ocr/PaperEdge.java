package io.vouch.ingest.ocr;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whitens what lies around the paper on a photograph or scan: the dark table, a hand, the black of an open scanner lid. It
 * reads as noise, and it misleads the engine about where text can be.
 *
 * <p>In squares of the picture the paper is the bright part; dark squares that reach the picture's edge through dark squares lie
 * outside. Dark bars inside the paper stay.
 */
final class PaperEdge {

    private static final int TILE = 24;
    /** Share of a square's pixels that must be darker than the limit: text leaves most of its square bright. */
    private static final double FULL = 0.85;
    /** The limit, as a share of the paper's level. */
    private static final double DARK = 0.45;
    /** The paper's level is that of the brightest squares: this share of all pixels is not brighter. */
    private static final double PAPER = 0.9;
    /** Fewer dark squares along the edge are dirt or print that touches it. */
    private static final double LEAST_SHARE_OF_EDGE = 0.04;

    private static final byte WHITE = (byte) 255;

    private PaperEdge() {}

    static GreyPicture whitened(GreyPicture picture) {
        int columns = (picture.width() + TILE - 1) / TILE;
        int rows = (picture.height() + TILE - 1) / TILE;
        boolean[] dark = dark(picture, columns, rows);
        boolean[] outside = outside(dark, columns, rows);
        if (outside.length == 0) {
            return picture;
        }
        byte[] out = picture.pixels().clone();
        for (int y = 0; y < picture.height(); y++) {
            for (int column = 0; column < columns; column++) {
                if (outside[y / TILE * columns + column]) {
                    int from = y * picture.width() + column * TILE;
                    int to = y * picture.width() + Math.min(picture.width(), (column + 1) * TILE);
                    java.util.Arrays.fill(out, from, to, WHITE);
                }
            }
        }
        return new GreyPicture(picture.width(), picture.height(), out);
    }

    private static boolean[] dark(GreyPicture picture, int columns, int rows) {
        int limit = (int) (DARK * picture.percentile(PAPER));
        int[] counts = new int[columns * rows];
        byte[] pixels = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            int offset = y * picture.width();
            int row = y / TILE * columns;
            for (int x = 0; x < picture.width(); x++) {
                if ((pixels[offset + x] & 0xFF) < limit) {
                    counts[row + x / TILE]++;
                }
            }
        }
        boolean[] dark = new boolean[counts.length];
        for (int i = 0; i < dark.length; i++) {
            int tileWidth = Math.min(TILE, picture.width() - i % columns * TILE);
            int tileHeight = Math.min(TILE, picture.height() - i / columns * TILE);
            dark[i] = counts[i] > FULL * tileWidth * tileHeight;
        }
        return dark;
    }

    /** Dark squares joined with the edge, and their neighbours, in which the paper's border runs; empty if there are too few. */
    private static boolean[] outside(boolean[] dark, int columns, int rows) {
        boolean[] outside = new boolean[dark.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < dark.length; i++) {
            boolean edge =
                    i % columns == 0 || i % columns == columns - 1 || i / columns == 0 || i / columns == rows - 1;
            if (dark[i] && edge) {
                outside[i] = true;
                open.add(i);
            }
        }
        if (open.size() < LEAST_SHARE_OF_EDGE * 2 * (columns + rows)) {
            return new boolean[0];
        }
        while (!open.isEmpty()) {
            int tile = open.poll();
            for (int step : new int[] {-1, 1, -columns, columns}) {
                int next = tile + step;
                boolean sameRow = Math.abs(step) > 1 || next / columns == tile / columns;
                if (next >= 0 && next < dark.length && sameRow && dark[next] && !outside[next]) {
                    outside[next] = true;
                    open.add(next);
                }
            }
        }
        return outside;
    }
}
