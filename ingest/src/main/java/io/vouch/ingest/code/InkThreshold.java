package io.vouch.ingest.code;

/**
 * The level below which a pixel is ink, square by square: half way between the darkest and the lightest of the square and those
 * around it, so that shade on a photograph does not matter.
 */
final class InkThreshold {

    /** Pixels along the side of a square: wider than the black middle of a finder mark on a scan of 300 dpi. */
    private static final int SIDE = 32;

    /** Squares with less contrast hold no print. */
    private static final int LEAST_CONTRAST = 40;

    private final int columns;
    private final int[] level;

    private InkThreshold(int columns, int[] level) {
        this.columns = columns;
        this.level = level;
    }

    /** Of every second pixel of every so many rows. */
    static InkThreshold of(GreyRows picture, int step) {
        int columns = (picture.width() + SIDE - 1) / SIDE;
        int rows = (picture.height() + SIDE - 1) / SIDE;
        int[] darkest = new int[columns * rows];
        int[] lightest = new int[columns * rows];
        java.util.Arrays.fill(darkest, 255);
        for (int y = 0; y < picture.height(); y += step) {
            byte[] row = picture.row(y);
            for (int column = 0; column < columns; column++) {
                int square = y / SIDE * columns + column;
                int dark = darkest[square];
                int light = lightest[square];
                int end = Math.min(row.length, (column + 1) * SIDE);
                for (int x = column * SIDE; x < end; x += 2) {
                    int grey = row[x] & 0xFF;
                    dark = Math.min(dark, grey);
                    light = Math.max(light, grey);
                }
                darkest[square] = dark;
                lightest[square] = light;
            }
        }
        return new InkThreshold(columns, levels(columns, rows, darkest, lightest));
    }

    private static int[] levels(int columns, int rows, int[] darkest, int[] lightest) {
        int[] level = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int dark = 255;
                int light = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                        dark = Math.min(dark, darkest[y * columns + x]);
                        light = Math.max(light, lightest[y * columns + x]);
                    }
                }
                level[row * columns + column] = light - dark < LEAST_CONTRAST ? 0 : (dark + light + 1) / 2;
            }
        }
        return level;
    }

    /** 0, below which nothing is, where there is no print. */
    int at(int x, int y) {
        return level[y / SIDE * columns + x / SIDE];
    }

    /** First column beyond the square that this column is in. */
    static int nextSquare(int x) {
        return (x / SIDE + 1) * SIDE;
    }
}
