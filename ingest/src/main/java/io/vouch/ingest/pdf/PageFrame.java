package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.EmSquare;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Turns a page's user space into the page as a person sees it: crop box cut, rotation applied, origin top-left, y downwards.
 *
 * @param width of the page as seen, in points
 * @param height of the page as seen, in points
 * @param rotation clockwise, one of 0, 90, 180, 270
 * @param unit points of one unit of user space: 1, unless the page says otherwise (ISO 32000-1, table 30, UserUnit)
 */
record PageFrame(
        double left, double bottom, double right, double top, int rotation, double unit, double width, double height) {

    /** Largest page side that is believed: 200 inches (PDF 1.7, annex C) with room for user units. */
    private static final double MAX_SIDE = 144_000;

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        if (!isUsable(box)) {
            box = page.getMediaBox();
        }
        if (!isUsable(box)) {
            box = PDRectangle.A4;
        }
        int rotation = Math.floorMod(page.getRotation(), 360) / 90 * 90;
        double unit = unitOf(page, box);
        double width = box.getWidth() * unit;
        double height = box.getHeight() * unit;
        boolean turned = rotation % 180 != 0;
        return new PageFrame(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY(),
                rotation,
                unit,
                turned ? height : width,
                turned ? width : height);
    }

    private static double unitOf(PDPage page, PDRectangle box) {
        double unit = page.getUserUnit();
        double longest = Math.max(box.getWidth(), box.getHeight());
        return Double.isFinite(unit) && unit > 0 && longest * unit >= 1 && longest * unit <= MAX_SIDE ? unit : 1;
    }

    private static boolean isUsable(PDRectangle box) {
        return box.getWidth() >= 1 && box.getHeight() >= 1 && box.getWidth() <= MAX_SIDE && box.getHeight() <= MAX_SIDE;
    }

    /** Distance from the left edge of the page as seen, of a point in user space. */
    double x(double userX, double userY) {
        return unit
                * switch (rotation) {
                    case 90 -> userY - bottom;
                    case 180 -> right - userX;
                    case 270 -> top - userY;
                    default -> userX - left;
                };
    }

    /** Distance from the top edge of the page as seen, of a point in user space. */
    double y(double userX, double userY) {
        return unit
                * switch (rotation) {
                    case 90 -> userX - left;
                    case 180 -> userY - bottom;
                    case 270 -> right - userX;
                    default -> top - userY;
                };
    }

    /** Where a matrix puts the unit square, whose first side is "right" and whose second is "up". */
    EmSquare emSquare(Matrix m) {
        double e = m.getTranslateX();
        double f = m.getTranslateY();
        double x = x(e, f);
        double y = y(e, f);
        double rightX = x(e + m.getScaleX(), f + m.getShearY()) - x;
        double rightY = y(e + m.getScaleX(), f + m.getShearY()) - y;
        double upX = x(e + m.getShearX(), f + m.getScaleY()) - x;
        double upY = y(e + m.getShearX(), f + m.getScaleY()) - y;
        return new EmSquare(x, y, rightX, rightY, upX, upY);
    }

    double area() {
        return width * height;
    }
}
