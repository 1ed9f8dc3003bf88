package io.vouch.ingest.code;

/**
 * Grey levels of a picture, as code reading needs them.
 *
 * @param grey {@code width * height} unsigned bytes, row by row
 */
record Levels(int width, int height, byte[] grey) {

    /** Means of squares of that side. */
    Levels shrunk(int side) {
        int newWidth = width / side;
        int newHeight = height / side;
        byte[] small = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int sum = 0;
                for (int dy = 0; dy < side; dy++) {
                    int at = (y * side + dy) * width + x * side;
                    for (int dx = 0; dx < side; dx++) {
                        sum += grey[at + dx] & 0xFF;
                    }
                }
                small[y * newWidth + x] = (byte) (sum / (side * side));
            }
        }
        return new Levels(newWidth, newHeight, small);
    }
}
