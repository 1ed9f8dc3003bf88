package io.vouch.ingest.glyph;

import io.vouch.ingest.page.Box;

/**
 * One drawn character (or ligature) on the page as seen. Lengths are in points.
 *
 * @param text what it stands for, one to a few characters; blank for a space
 * @param x0 left edge of its cell
 * @param y0 top edge
 * @param x1 right edge
 * @param y1 bottom edge
 * @param along start of the cell along the line of writing
 * @param end end of the cell along the line of writing
 * @param across distance of the base line across the line of writing
 * @param angle direction of writing: 0 to the right, 1 down, 2 to the left, 3 up, 4 anything else
 * @param em size of the letters
 * @param tracking extra distance to the next glyph that the page asks for
 * @param gapLimit white space after it that separates words
 * @param invisible true if drawn with a mode that leaves no ink
 * @param style number of the font, size and colour that it is drawn in, as its reader counts them; 0 if it does not
 */
public record Glyph(
        String text,
        double x0,
        double y0,
        double x1,
        double y1,
        double along,
        double end,
        double across,
        int angle,
        double em,
        double tracking,
        double gapLimit,
        boolean invisible,
        int style) {

    /** A slanted line, as watermarks have. */
    static final int OTHER_ANGLE = 4;

    /** Sine of the slant up to which a line counts as level: 3 degrees, more than a careless scan. */
    private static final double LEVEL = 0.052;

    /** Further out nothing is believed; keeps sums finite. */
    private static final double FAR = 1e7;

    /**
     * What the font says of a glyph, in ems.
     *
     * @param width of the cell
     * @param descent bottom of the cell, negative
     * @param ascent top of the cell
     * @param vertical true if the font writes downwards
     * @param gap white space that separates words
     * @param tracking extra distance asked for after the glyph
     */
    public record Metrics(double width, double descent, double ascent, boolean vertical, double gap, double tracking) {}

    /** A glyph in its em square. Coordinates that are not finite make a glyph that {@link #isOn} no page. */
    public static Glyph of(String text, EmSquare square, Metrics metrics, boolean invisible) {
        return of(text, square, metrics, invisible, 0);
    }

    /** The same, in a numbered style. */
    public static Glyph of(String text, EmSquare square, Metrics metrics, boolean invisible, int style) {
        double x0 = Double.POSITIVE_INFINITY;
        double y0 = Double.POSITIVE_INFINITY;
        double x1 = Double.NEGATIVE_INFINITY;
        double y1 = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            double right = (corner & 1) == 0 ? 0 : metrics.width;
            double up = (corner & 2) == 0 ? metrics.descent : metrics.ascent;
            double x = square.pageX(right, up);
            double y = square.pageY(right, up);
            x0 = Math.min(x0, x);
            y0 = Math.min(y0, y);
            x1 = Math.max(x1, x);
            y1 = Math.max(y1, y);
        }
        double stretch = metrics.vertical ? square.height() : square.width();
        double cos = metrics.vertical ? -square.upX() : square.rightX();
        double sin = metrics.vertical ? -square.upY() : square.rightY();
        cos = stretch > 0 ? cos / stretch : 1;
        sin = stretch > 0 ? sin / stretch : 0;
        int angle = angle(cos, sin);
        double along =
                switch (angle) {
                    case 0 -> x0;
                    case 1 -> y0;
                    case 2 -> -x1;
                    case 3 -> -y1;
                    default -> square.x() * cos + square.y() * sin;
                };
        double extent =
                switch (angle) {
                    case 0, 2 -> x1 - x0;
                    case 1, 3 -> y1 - y0;
                    default -> Math.abs(metrics.width) * stretch;
                };
        return new Glyph(
                text,
                x0,
                y0,
                x1,
                y1,
                along,
                along + extent,
                square.y() * cos - square.x() * sin,
                angle,
                square.height(),
                metrics.tracking * stretch,
                metrics.gap * stretch,
                invisible,
                style);
    }

    private static int angle(double cos, double sin) {
        if (Math.abs(sin) <= LEVEL) {
            return cos > 0 ? 0 : 2;
        }
        if (Math.abs(cos) <= LEVEL) {
            return sin > 0 ? 1 : 3;
        }
        return OTHER_ANGLE;
    }

    /** True if a part of it lies on a page of that size. */
    public boolean isOn(double pageWidth, double pageHeight) {
        return x1 > 0 && y1 > 0 && x0 < pageWidth && y0 < pageHeight && x0 > -FAR && y0 > -FAR && x1 < FAR && y1 < FAR;
    }

    public Box box() {
        return new Box(x0, y0, x1, y1);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }
}
