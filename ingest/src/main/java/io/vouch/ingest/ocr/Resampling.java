package io.vouch.ingest.ocr;

/** Changes the size of grey pictures and turns them by small angles. */
final class Resampling {

    /** Fractions of pixels are counted in 1/65536: on the longest side that is read the sum of their errors stays below 1/10. */
    private static final int BITS = 16;

    private static final int ONE = 1 << BITS;

    private Resampling() {}

    /** Scaled by a factor; averages when shrinking, Catmull-Rom interpolation when enlarging. */
    static GreyPicture scaled(GreyPicture picture, double factor) {
        if (Math.abs(factor - 1) < 0.01) {
            return picture;
        }
        int w = Math.max(1, (int) Math.round(picture.width() * factor));
        int h = Math.max(1, (int) Math.round(picture.height() * factor));
        return factor < 1 ? shrunk(picture, w, h) : enlarged(picture, w, h);
    }

    /** Averages every target pixel's source area. */
    static GreyPicture shrunk(GreyPicture picture, int w, int h) {
        byte[] out = new byte[w * h];
        int[] columns = edges(picture.width(), w);
        int[] rows = edges(picture.height(), h);
        int[] sums = new int[w];
        for (int y = 0; y < h; y++) {
            int below = Math.max(rows[y] + 1, rows[y + 1]);
            java.util.Arrays.fill(sums, 0);
            for (int from = rows[y]; from < below; from++) {
                addRow(picture, from, columns, sums);
            }
            for (int x = 0; x < w; x++) {
                int across = Math.max(1, columns[x + 1] - columns[x]);
                out[y * w + x] = (byte) (sums[x] / (across * (below - rows[y])));
            }
        }
        return new GreyPicture(w, h, out);
    }

    private static void addRow(GreyPicture picture, int y, int[] columns, int[] sums) {
        byte[] pixels = picture.pixels();
        int offset = y * picture.width();
        for (int x = 0; x < sums.length; x++) {
            int to = Math.max(columns[x] + 1, columns[x + 1]);
            for (int i = columns[x]; i < to; i++) {
                sums[x] += pixels[offset + i] & 0xFF;
            }
        }
    }

    /** Where each target pixel begins in the source, and where the last one ends. */
    private static int[] edges(int from, int to) {
        int[] edges = new int[to + 1];
        for (int i = 0; i <= to; i++) {
            edges[i] = (int) ((long) i * from / to);
        }
        return edges;
    }

    private static GreyPicture enlarged(GreyPicture picture, int w, int h) {
        float[] wide = new float[w * picture.height()];
        Kernel across = Kernel.of(picture.width(), w);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < w; x++) {
                float sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += across.weights[x * 4 + k] * picture.at(across.sources[x * 4 + k], y);
                }
                wide[y * w + x] = sum;
            }
        }
        byte[] out = new byte[w * h];
        Kernel down = Kernel.of(picture.height(), h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += down.weights[y * 4 + k] * wide[down.sources[y * 4 + k] * w + x];
                }
                out[y * w + x] = (byte) Math.max(0, Math.min(255, Math.round(sum)));
            }
        }
        return new GreyPicture(w, h, out);
    }

    /** Four source positions and weights for each target position (Catmull-Rom spline, a = -0.5). */
    private record Kernel(int[] sources, float[] weights) {

        static Kernel of(int from, int to) {
            int[] sources = new int[to * 4];
            float[] weights = new float[to * 4];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * from / to - 0.5;
                int base = (int) Math.floor(centre);
                for (int k = 0; k < 4; k++) {
                    int source = base - 1 + k;
                    sources[i * 4 + k] = Math.max(0, Math.min(from - 1, source));
                    weights[i * 4 + k] = (float) spline(Math.abs(centre - source));
                }
            }
            return new Kernel(sources, weights);
        }

        private static double spline(double t) {
            if (t < 1) {
                return (1.5 * t - 2.5) * t * t + 1;
            }
            return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
        }
    }

    /** Turned clockwise about the centre by a small angle, same size; what comes in from outside is white. */
    static GreyPicture rotated(GreyPicture picture, double degrees) {
        int w = picture.width();
        int h = picture.height();
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int stepX = (int) Math.round(cos * ONE);
        int stepY = (int) Math.round(-sin * ONE);
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            double dy = y - h / 2.0;
            int sourceX = (int) Math.round((-cos * w / 2.0 + sin * dy + w / 2.0) * ONE);
            int sourceY = (int) Math.round((sin * w / 2.0 + cos * dy + h / 2.0) * ONE);
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) bilinear(picture, sourceX, sourceY);
                sourceX += stepX;
                sourceY += stepY;
            }
        }
        return new GreyPicture(w, h, out);
    }

    /** The level between four pixels; the place is given in {@link #ONE}ths of a pixel. */
    private static int bilinear(GreyPicture picture, int sourceX, int sourceY) {
        int x0 = sourceX >> BITS;
        int y0 = sourceY >> BITS;
        if (x0 < 0 || y0 < 0 || x0 + 1 >= picture.width() || y0 + 1 >= picture.height()) {
            return 255;
        }
        int fx = (sourceX & ONE - 1) >> BITS - 8;
        int fy = (sourceY & ONE - 1) >> BITS - 8;
        byte[] pixels = picture.pixels();
        int at = y0 * picture.width() + x0;
        int below = at + picture.width();
        int upper = (pixels[at] & 0xFF) * (256 - fx) + (pixels[at + 1] & 0xFF) * fx;
        int lower = (pixels[below] & 0xFF) * (256 - fx) + (pixels[below + 1] & 0xFF) * fx;
        return upper * (256 - fy) + lower * fy + (1 << 15) >> 16;
    }
}
