package io.vouch.ingest.ocr;

/**
 * Black and white by a threshold for each pixel from mean and spread around it, for small pieces of a page.
 *
 * @see <a href="https://doi.org/10.1016/S0031-3203(99)00055-2">Sauvola and Pietikäinen, Adaptive document image binarization,
 *     2000</a>
 */
final class Sauvola {

    private static final double K = 0.2;
    /** Dynamic range of the standard deviation, as in the paper. */
    private static final double RANGE = 128;

    private Sauvola() {}

    /** @param radius half the side of the window in pixels: about the height of a character */
    static GreyPicture binarised(GreyPicture picture, int radius) {
        int w = picture.width();
        int h = picture.height();
        long[] sums = new long[(w + 1) * (h + 1)];
        long[] squares = new long[(w + 1) * (h + 1)];
        integrate(picture, sums, squares);
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int y0 = Math.max(0, y - radius);
            int y1 = Math.min(h, y + radius + 1);
            for (int x = 0; x < w; x++) {
                int x0 = Math.max(0, x - radius);
                int x1 = Math.min(w, x + radius + 1);
                double count = (double) (x1 - x0) * (y1 - y0);
                double mean = area(sums, w, x0, y0, x1, y1) / count;
                double spread = Math.sqrt(Math.max(0, area(squares, w, x0, y0, x1, y1) / count - mean * mean));
                out[y * w + x] = (byte) (picture.at(x, y) > mean * (1 + K * (spread / RANGE - 1)) ? 255 : 0);
            }
        }
        return new GreyPicture(w, h, out);
    }

    private static void integrate(GreyPicture picture, long[] sums, long[] squares) {
        int stride = picture.width() + 1;
        for (int y = 0; y < picture.height(); y++) {
            long sum = 0;
            long square = 0;
            for (int x = 0; x < picture.width(); x++) {
                int value = picture.at(x, y);
                sum += value;
                square += (long) value * value;
                int at = (y + 1) * stride + x + 1;
                sums[at] = sums[at - stride] + sum;
                squares[at] = squares[at - stride] + square;
            }
        }
    }

    private static double area(long[] table, int width, int x0, int y0, int x1, int y1) {
        int stride = width + 1;
        return table[y1 * stride + x1] - table[y0 * stride + x1] - table[y1 * stride + x0] + table[y0 * stride + x0];
    }
}
