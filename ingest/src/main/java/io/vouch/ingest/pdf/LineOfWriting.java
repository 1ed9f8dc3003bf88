package io.vouch.ingest.pdf;

import org.apache.pdfbox.util.Matrix;

/**
 * The direction in which a glyph is written on the page as seen, with the scale of its letters.
 *
 * @param cos horizontal part of the unit vector of writing
 * @param sin vertical part, downwards
 * @param along position of the glyph's origin along that vector
 * @param across position of the glyph's origin across it
 * @param em size of the letters in points
 * @param stretch points of one em along the line: less than {@code em} for condensed letters
 */
record LineOfWriting(double cos, double sin, double along, double across, double em, double stretch, boolean vertical) {

    /** Sine of the slant up to which a line counts as level: 3 degrees, more than a careless scan. */
    private static final double LEVEL = 0.052;

    static LineOfWriting of(Matrix matrix, PageFrame frame, boolean vertical) {
        double e = matrix.getTranslateX();
        double f = matrix.getTranslateY();
        double x = frame.x(e, f);
        double y = frame.y(e, f);
        double dx = frame.x(e + matrix.getScaleX(), f + matrix.getShearY()) - x;
        double dy = frame.y(e + matrix.getScaleX(), f + matrix.getShearY()) - y;
        double ux = frame.x(e + matrix.getShearX(), f + matrix.getScaleY()) - x;
        double uy = frame.y(e + matrix.getShearX(), f + matrix.getScaleY()) - y;
        double stretch = Math.hypot(dx, dy);
        double em = Math.hypot(ux, uy);
        if (vertical) {
            dx = -ux;
            dy = -uy;
            stretch = em;
        }
        double length = Math.hypot(dx, dy);
        double cos = length > 0 ? dx / length : 1;
        double sin = length > 0 ? dy / length : 0;
        return new LineOfWriting(cos, sin, x * cos + y * sin, y * cos - x * sin, em, stretch, vertical);
    }

    int angle() {
        if (Math.abs(sin) <= LEVEL) {
            return cos > 0 ? 0 : 2;
        }
        if (Math.abs(cos) <= LEVEL) {
            return sin > 0 ? 1 : 3;
        }
        return Glyph.OTHER_ANGLE;
    }

    /**
     * @param tracking asked for after the glyph, in ems
     * @param gap that separates words, in ems
     */
    Glyph glyph(
            String text, double x0, double y0, double x1, double y1, double tracking, double gap, boolean invisible) {
        double extent =
                switch (angle()) {
                    case 0, 2 -> x1 - x0;
                    case 1, 3 -> y1 - y0;
                    default -> Math.max(0, Math.hypot(x1 - x0, y1 - y0) * Math.abs(cos) - em * Math.abs(sin));
                };
        double start =
                switch (angle()) {
                    case 0 -> x0;
                    case 1 -> y0;
                    case 2 -> -x1;
                    case 3 -> -y1;
                    default -> along;
                };
        return new Glyph(
                text,
                x0,
                y0,
                x1,
                y1,
                start,
                start + extent,
                across,
                angle(),
                em,
                tracking * stretch,
                gap * stretch,
                invisible);
    }
}
