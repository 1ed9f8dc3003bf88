package io.vouch.ingest.ofd;

import io.vouch.ingest.glyph.EmSquare;

/** An affine map from an object's own millimetres to the page's: {@code x' = ax + cy + e}, {@code y' = bx + dy + f}. */
record Transform(double a, double b, double c, double d, double e, double f) {

    static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

    /** From the text of a {@code CTM} attribute; none if it is not six numbers. */
    static Transform parse(String text) {
        double[] n = Millimetres.list(text);
        return n.length < 6 ? NONE : new Transform(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    static Transform shift(double x, double y) {
        return new Transform(1, 0, 0, 1, x, y);
    }

    /** To the upper left corner of a {@code Boundary} attribute; its width may be negative (seen) or missing. */
    static Transform toBoundary(String text) {
        double[] n = Millimetres.list(text);
        return n.length < 2 ? NONE : shift(n[0], n[1]);
    }

    /** First this one, then the other. */
    Transform then(Transform o) {
        return new Transform(
                o.a * a + o.c * b,
                o.b * a + o.d * b,
                o.a * c + o.c * d,
                o.b * c + o.d * d,
                o.a * e + o.c * f + o.e,
                o.b * e + o.d * f + o.f);
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** The em square, in points, of a letter of that size at that base point; turned clockwise by quarter turns of 90 degrees. */
    EmSquare emSquare(double px, double py, double size, double widthScale, int quarterTurns) {
        double rightX = quarterTurns == 0 ? 1 : quarterTurns == 2 ? -1 : 0;
        double rightY = quarterTurns == 1 ? 1 : quarterTurns == 3 ? -1 : 0;
        double upX = rightY;
        double upY = -rightX;
        double k = Millimetres.POINTS;
        double wide = size * widthScale;
        return new EmSquare(
                x(px, py) * k,
                y(px, py) * k,
                (a * rightX + c * rightY) * wide * k,
                (b * rightX + d * rightY) * wide * k,
                (a * upX + c * upY) * size * k,
                (b * upX + d * upY) * size * k);
    }
}
