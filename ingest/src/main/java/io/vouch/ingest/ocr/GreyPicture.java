package io.vouch.ingest.ocr;

/**
 * A picture of grey levels, 0 black to 255 white, row by row. Treated as immutable once built.
 *
 * @param pixels {@code width * height} unsigned bytes
 */
record GreyPicture(int width, int height, byte[] pixels) {

    GreyPicture {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "grey picture of %d x %d with %d pixels".formatted(width, height, pixels.length));
        }
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** The part inside the rectangle, which is first cut to the picture; at least one pixel. */
    GreyPicture crop(int x0, int y0, int x1, int y1) {
        int left = Math.max(0, Math.min(x0, width - 1));
        int top = Math.max(0, Math.min(y0, height - 1));
        int w = Math.max(1, Math.min(x1, width) - left);
        int h = Math.max(1, Math.min(y1, height) - top);
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(pixels, (top + y) * width + left, out, y * w, w);
        }
        return new GreyPicture(w, h, out);
    }

    /** Adds a white border of that many pixels on each side. */
    GreyPicture withBorder(int border) {
        int w = width + 2 * border;
        int h = height + 2 * border;
        byte[] out = new byte[w * h];
        java.util.Arrays.fill(out, (byte) 255);
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, out, (y + border) * w + border, width);
        }
        return new GreyPicture(w, h, out);
    }

    GreyPicture inverted() {
        byte[] out = new byte[pixels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) ~pixels[i];
        }
        return new GreyPicture(width, height, out);
    }

    /** Turned clockwise by quarter turns. */
    GreyPicture turned(int quarterTurns) {
        GreyPicture result = this;
        for (int i = 0; i < Math.floorMod(quarterTurns, 4); i++) {
            result = result.turnedOnce();
        }
        return result;
    }

    private GreyPicture turnedOnce() {
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[x * height + (height - 1 - y)] = pixels[y * width + x];
            }
        }
        return new GreyPicture(height, width, out);
    }

    /** Share of each grey level: 256 counts. */
    int[] histogram() {
        int[] counts = new int[256];
        for (byte p : pixels) {
            counts[p & 0xFF]++;
        }
        return counts;
    }

    /** The level that this share (0..1) of the pixels does not exceed. */
    int percentile(double share) {
        int[] counts = histogram();
        long wanted = (long) (share * pixels.length);
        long seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += counts[level];
            if (seen > wanted) {
                return level;
            }
        }
        return 255;
    }
}
