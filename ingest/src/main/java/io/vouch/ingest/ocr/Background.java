package io.vouch.ingest.ocr;

import java.util.Arrays;

/** Evens out the paper: divides each pixel by the local paper level, so that shadows, yellowing and fax grey become white. */
final class Background {

    /** Side of the squares in which the paper's level is taken, in pixels: wider than a stroke, narrower than a shadow. */
    private static final int TILE = 32;
    /** The paper is the level that this share of a square's pixels do not exceed. */
    private static final double PAPER = 0.85;
    /** Darker squares are pictures or black bars, not paper: they are not lifted further than from this level. */
    private static final int DARKEST_PAPER = 90;
    /** Level that paper is brought to. */
    private static final int WHITE = 245;

    /** Squares across and down a page in which shadows are looked for. */
    private static final int AREAS = 8;
    /** Of those, the share that may be darker than paper for other reasons: bars, pictures. */
    private static final int DARK_OF = 10;
    /**
     * Levels between the brightest paper and the darkest: 16 to 31 on scans, 60 and more on photos with a shadow, of which the engine, whose
     * threshold is one for the page, reads words of bold print no more (one read at .66, evened at .89).
     */
    private static final int SHADOW = 45;

    private Background() {}

    /** Whether light fell on the paper so unevenly that no single level tells ink from paper. */
    static boolean isUneven(GreyPicture picture) {
        int[] levels = new int[AREAS * AREAS];
        for (int i = 0; i < levels.length; i++) {
            int column = i % AREAS;
            int row = i / AREAS;
            levels[i] = picture.crop(
                            picture.width() * column / AREAS,
                            picture.height() * row / AREAS,
                            picture.width() * (column + 1) / AREAS,
                            picture.height() * (row + 1) / AREAS)
                    .percentile(PAPER);
        }
        Arrays.sort(levels);
        return levels[levels.length - 1] - levels[levels.length / DARK_OF] >= SHADOW;
    }

    static GreyPicture normalised(GreyPicture picture) {
        int columns = (picture.width() + TILE - 1) / TILE;
        int rows = (picture.height() + TILE - 1) / TILE;
        float[] paper = smoothed(paperLevels(picture, columns, rows), columns, rows);
        byte[] out = new byte[picture.pixels().length];
        int[] left = new int[picture.width()];
        float[] share = new float[picture.width()];
        for (int x = 0; x < left.length; x++) {
            float column = between(x, columns);
            left[x] = (int) column;
            share[x] = column - left[x];
        }
        float[] line = new float[columns + 1];
        byte[] pixels = picture.pixels();
        for (int y = 0; y < picture.height(); y++) {
            line(paper, columns, between(y, rows), rows, line);
            int offset = y * picture.width();
            for (int x = 0; x < left.length; x++) {
                float level = line[left[x]] + (line[left[x] + 1] - line[left[x]]) * share[x];
                int value = (int) ((pixels[offset + x] & 0xFF) * (float) WHITE / level + 0.5f);
                out[offset + x] = (byte) Math.min(255, value);
            }
        }
        return new GreyPicture(picture.width(), picture.height(), out);
    }

    private static float[] paperLevels(GreyPicture picture, int columns, int rows) {
        float[] levels = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int x = column * TILE;
                int y = row * TILE;
                int level = picture.crop(x, y, x + TILE, y + TILE).percentile(PAPER);
                levels[row * columns + column] = Math.max(DARKEST_PAPER, level);
            }
        }
        return levels;
    }

    /** Brightest of the neighbours, then their mean: a square full of ink takes its paper from beside it. */
    private static float[] smoothed(float[] levels, int columns, int rows) {
        return over3x3(over3x3(levels, columns, rows, true), columns, rows, false);
    }

    private static float[] over3x3(float[] levels, int columns, int rows, boolean brightest) {
        float[] out = new float[levels.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float sum = 0;
                float max = 0;
                int count = 0;
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                        float level = levels[r * columns + c];
                        sum += level;
                        max = Math.max(max, level);
                        count++;
                    }
                }
                out[row * columns + column] = brightest ? max : sum / count;
            }
        }
        return out;
    }

    /** Place of a pixel among the squares' centres. */
    private static float between(int pixel, int squares) {
        return Math.max(0, Math.min(squares - 1, (pixel - TILE / 2f) / TILE));
    }

    /** The paper's levels along one row of pixels at the squares' centres; the last stands twice. */
    private static void line(float[] paper, int columns, float row, int rows, float[] line) {
        int above = (int) row;
        int below = Math.min(rows - 1, above + 1);
        float share = row - above;
        for (int column = 0; column < columns; column++) {
            line[column] = paper[above * columns + column] * (1 - share) + paper[below * columns + column] * share;
        }
        line[columns] = line[columns - 1];
    }
}
