package io.vouch.ingest.ocr;

/** Changes the size of grey pictures and turns them by small angles. */
final class Resampling {

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
        for (int y = 0; y < h; y++) {
            int y0 = (int) ((long) y * picture.height() / h);
            int y1 = Math.max(y0 + 1, (int) ((long) (y + 1) * picture.height() / h));
            for (int x = 0; x < w; x++) {
                int x0 = (int) ((long) x * picture.width() / w);
                int x1 = Math.max(x0 + 1, (int) ((long) (x + 1) * picture.width() / w));
                out[y * w + x] = (byte) mean(picture, x0, y0, x1, y1);
            }
        }
        return new GreyPicture(w, h, out);
    }

    private static int mean(GreyPicture picture, int x0, int y0, int x1, int y1) {
        int sum = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                sum += picture.at(x, y);
            }
        }
        return sum / ((x1 - x0) * (y1 - y0));
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
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            double dy = y - h / 2.0;
            for (int x = 0; x < w; x++) {
                double dx = x - w / 2.0;
                out[y * w + x] =
                        (byte) bilinear(picture, cos * dx + sin * dy + w / 2.0, -sin * dx + cos * dy + h / 2.0);
            }
        }
        return new GreyPicture(w, h, out);
    }

    private static int bilinear(GreyPicture picture, double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        if (x0 < 0 || y0 < 0 || x0 + 1 >= picture.width() || y0 + 1 >= picture.height()) {
            return 255;
        }
        double fx = x - x0;
        double fy = y - y0;
        double above = picture.at(x0, y0) * (1 - fx) + picture.at(x0 + 1, y0) * fx;
        double below = picture.at(x0, y0 + 1) * (1 - fx) + picture.at(x0 + 1, y0 + 1) * fx;
        return (int) Math.round(above * (1 - fy) + below * fy);
    }
}
