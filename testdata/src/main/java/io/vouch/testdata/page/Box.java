package io.vouch.testdata.page;

/** A rectangle in points from the page's top-left corner; (x0, y0) is its top-left corner. */
public record Box(double x0, double y0, double x1, double y1) {
    public Box union(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    public boolean overlaps(Box other) {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }
}
