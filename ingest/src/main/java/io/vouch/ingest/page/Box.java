package io.vouch.ingest.page;

/**
 * A rectangle on a page in points (1/72 inch), origin top-left, y downwards; {@code x0 <= x1}, {@code y0 <= y1}.
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge
 * @param y1 bottom edge
 */
public record Box(double x0, double y0, double x1, double y1) {

    /** The box of a value that has no place on a page (structured data); {@link #isNone()} is true only for it. */
    public static final Box NONE = new Box(0, 0, 0, 0);

    public Box {
        if (!(Double.isFinite(x0) && Double.isFinite(y0) && Double.isFinite(x1) && Double.isFinite(y1))) {
            throw new IllegalArgumentException("box with a coordinate that is not finite");
        }
        if (x1 < x0 || y1 < y0) {
            throw new IllegalArgumentException("box turned inside out: %s %s %s %s".formatted(x0, y0, x1, y1));
        }
    }

    /** A box from any two opposite corners. */
    public static Box ofCorners(double xa, double ya, double xb, double yb) {
        return new Box(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public double width() {
        return x1 - x0;
    }

    public double height() {
        return y1 - y0;
    }

    public double centerX() {
        return (x0 + x1) / 2;
    }

    public double centerY() {
        return (y0 + y1) / 2;
    }

    /** The smallest box around both; {@link #NONE} is neutral. */
    public Box union(Box other) {
        if (isNone()) {
            return other;
        }
        if (other.isNone()) {
            return this;
        }
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    /** True if the two rectangles share an area greater than zero. */
    public boolean overlaps(Box other) {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }

    /** Length in points by which the two boxes overlap vertically; 0 if they do not. */
    public double verticalOverlap(Box other) {
        return Math.max(0, Math.min(y1, other.y1) - Math.max(y0, other.y0));
    }

    /** Length in points by which the two boxes overlap horizontally; 0 if they do not. */
    public double horizontalOverlap(Box other) {
        return Math.max(0, Math.min(x1, other.x1) - Math.max(x0, other.x0));
    }
}
