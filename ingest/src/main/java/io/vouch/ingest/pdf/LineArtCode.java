package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import java.util.Optional;

/** Notices a QR code that is drawn as many small filled rectangles. */
final class LineArtCode {

    /** The smallest code has about 220 dark modules; drawn as horizontal runs they are about 130 rectangles. */
    private static final int LEAST_RECTANGLES = 90;

    /** Points: a module of a printed code is 0.3 to 2 mm. */
    private static final double MAX_MODULE = 6;

    private static final double MAX_SIDE = 220;
    private static final double MARGIN = 8;

    private int count;
    private int corners;
    private double left;
    private double top;
    private double right;
    private double bottom;
    private double x0 = Double.MAX_VALUE;
    private double y0 = Double.MAX_VALUE;
    private double x1 = -Double.MAX_VALUE;
    private double y1 = -Double.MAX_VALUE;

    /** A rectangle by two opposite corners, on the page as seen. */
    void rectangle(double xa, double ya, double xb, double yb) {
        corners = 0;
        corner(xa, ya);
        corner(xb, yb);
        shapeEnds(2);
    }

    /** A shape begins. */
    void move(double x, double y) {
        corners = 0;
        corner(x, y);
    }

    void line(double x, double y) {
        corner(x, y);
    }

    void close() {
        shapeEnds(4);
    }

    private void corner(double px, double py) {
        left = corners == 0 ? px : Math.min(left, px);
        right = corners == 0 ? px : Math.max(right, px);
        top = corners == 0 ? py : Math.min(top, py);
        bottom = corners == 0 ? py : Math.max(bottom, py);
        corners++;
    }

    /** Counts the shape if it may be a module or a row of modules. */
    private void shapeEnds(int least) {
        double thin = Math.min(right - left, bottom - top);
        double thick = Math.max(right - left, bottom - top);
        boolean module = corners >= least && corners <= 5 && thin >= 0.3 && thin <= MAX_MODULE && thick <= 12 * thin;
        corners = 0;
        if (!module) {
            return;
        }
        count++;
        x0 = Math.min(x0, left);
        y0 = Math.min(y0, top);
        x1 = Math.max(x1, right);
        y1 = Math.max(y1, bottom);
    }

    /** Where the code is, with its margin; empty if there is none. */
    Optional<Box> place() {
        double width = x1 - x0;
        double height = y1 - y0;
        boolean square =
                width > 20 && width < MAX_SIDE && height < MAX_SIDE && width / height > 0.8 && width / height < 1.25;
        if (count < LEAST_RECTANGLES || !square) {
            return Optional.empty();
        }
        return Optional.of(new Box(x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN));
    }
}
