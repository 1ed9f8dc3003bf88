package io.vouch.testdata.render;

import io.vouch.testdata.page.Element;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;

/** Text as shapes. */
final class Outlines {
    private Outlines() {}

    /** Outlines of a line of text on {@code baseline} (y upwards), stretched to its width; cubic curves only, as PDF has them. */
    static Path2D of(Element.Text text, double baseline, Typefaces typefaces) throws IOException {
        Face face = typefaces.face(text.face());
        double stretch = text.width() / Math.max(0.1, face.width(text.text()) * text.size());
        Path2D shape = new Path2D.Double();
        double at = text.x();
        for (int point : text.text().codePoints().toArray()) {
            AffineTransform place = new AffineTransform(text.size() * stretch, 0, 0, text.size(), at, baseline);
            cubic(face.outline(point).getPathIterator(place), shape);
            at += face.width(Character.toString(point)) * text.size() * stretch;
        }
        return shape;
    }

    /** Appends a path, raising quadratic curves to cubic ones. */
    private static void cubic(PathIterator from, Path2D to) {
        double[] at = new double[6];
        for (; !from.isDone(); from.next()) {
            switch (from.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> to.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    Point2D start = to.getCurrentPoint();
                    to.curveTo(
                            start.getX() + (at[0] - start.getX()) * 2 / 3,
                            start.getY() + (at[1] - start.getY()) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                }
                case PathIterator.SEG_CUBICTO -> to.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> to.closePath();
            }
        }
    }
}
