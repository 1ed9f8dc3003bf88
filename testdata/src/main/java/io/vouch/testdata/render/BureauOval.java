package io.vouch.testdata.render;

import io.vouch.testdata.page.Element;
import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;

/** 全国统一发票监制章 as shapes: two ovals, the words along the upper rim, the region across the middle, the bureau below. */
final class BureauOval {
    private static final String RIM = "全国统一发票监制章";
    private static final String OFFICE = "国家税务总局";
    /** Height of the real seal by its width: 20 by 30 millimetres. */
    private static final double SHAPE = 2.0 / 3;

    private static final double RIM_SWEEP = Math.toRadians(150);
    private static final double FLATNESS = 0.05;

    private BureauOval() {}

    /** Its outline on a page of that height, y upwards: to be filled. Straight and cubic pieces only, as PDF has them. */
    static Path2D of(Element.BureauSeal seal, double pageHeight, Typefaces typefaces) throws IOException {
        double a = seal.width() / 2;
        double b = a * SHAPE;
        AffineTransform place = AffineTransform.getTranslateInstance(seal.centreX(), pageHeight - seal.centreY());
        Path2D shape = new Path2D.Double();
        for (double inset : new double[] {0, a * 0.09}) {
            Ellipse2D oval = new Ellipse2D.Double(-a + inset, -b + inset, 2 * (a - inset), 2 * (b - inset));
            float weight = (float) (inset == 0 ? a * 0.045 : a * 0.02);
            shape.append(new BasicStroke(weight).createStrokedShape(oval).getPathIterator(place), false);
        }
        rim(shape, place, a, b, typefaces);
        line(shape, place, seal.region(), a * 0.21, -a * 0.1, typefaces);
        line(shape, place, OFFICE, a * 0.17, -b * 0.62, typefaces);
        return flat(shape);
    }

    private static void rim(Path2D shape, AffineTransform place, double a, double b, Typefaces typefaces)
            throws IOException {
        double size = a * 0.17;
        for (int i = 0; i < RIM.length(); i++) {
            double angle = Math.PI / 2 + RIM_SWEEP * (0.5 - (i + 0.5) / RIM.length());
            AffineTransform at = new AffineTransform(place);
            at.translate(0.72 * a * Math.cos(angle), 0.64 * b * Math.sin(angle));
            at.rotate(Math.atan2(b * Math.cos(angle) * -1, a * Math.sin(angle)) * (b / a));
            at.scale(size, size);
            at.translate(-0.5, -0.3);
            shape.append(typefaces.outline(RIM.codePointAt(i)).getPathIterator(at), false);
        }
    }

    private static void line(
            Path2D shape, AffineTransform place, String text, double size, double baseline, Typefaces typefaces)
            throws IOException {
        double x = -text.length() * size / 2;
        for (int i = 0; i < text.length(); i++) {
            AffineTransform at = new AffineTransform(place);
            at.translate(x + i * size, baseline);
            at.scale(size, size);
            shape.append(typefaces.outline(text.codePointAt(i)).getPathIterator(at), false);
        }
    }

    /** The same shape in straight pieces: small seals need no curves. */
    private static Path2D flat(Path2D shape) {
        Path2D flat = new Path2D.Double(Path2D.WIND_NON_ZERO);
        PathIterator pieces = shape.getPathIterator(null, FLATNESS);
        flat.append(pieces, false);
        return flat;
    }
}
