package io.vouch.testdata.render;

import io.vouch.testdata.page.Element;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

/** Draws a round red company seal with ring text and a star, on a transparent ground. */
final class SealPicture {
    static final int SIDE = 260;
    private static final Color RED = new Color(206, 32, 38, 190);
    private static final double MIDDLE = SIDE / 2.0;

    private SealPicture() {}

    static BufferedImage of(Element.Seal seal, Typefaces typefaces) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(RED);
        graphics.rotate(Math.toRadians(seal.turn()), MIDDLE, MIDDLE);
        graphics.setStroke(new BasicStroke(7));
        graphics.draw(new Ellipse2D.Double(6, 6, SIDE - 12.0, SIDE - 12.0));
        graphics.fill(star());
        ring(graphics, seal.ring(), typefaces);
        if (!seal.line().isEmpty()) {
            line(graphics, seal.line(), typefaces);
        }
        graphics.dispose();
        return picture;
    }

    /** The seal as rubber leaves it: grains without ink, and one side pressed harder than the other. */
    static BufferedImage inked(Element.Impression stamped, Typefaces typefaces) throws IOException {
        BufferedImage picture = of(stamped.seal(), typefaces);
        Random random = new Random(stamped.ink());
        double lean = random.nextDouble() * 2 * Math.PI;
        double missing = 0.02 + 0.10 * random.nextDouble();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int pixel = picture.getRGB(x, y);
                int alpha = pixel >>> 24;
                if (alpha > 0) {
                    double side = ((x - MIDDLE) * Math.cos(lean) + (y - MIDDLE) * Math.sin(lean)) / MIDDLE;
                    double pressed = 0.86 + 0.14 * side + 0.08 * random.nextGaussian();
                    int left = random.nextDouble() < missing ? alpha / 5 : (int) (alpha * Math.min(1.15, pressed));
                    picture.setRGB(x, y, Math.max(0, Math.min(255, left)) << 24 | pixel & 0xFFFFFF);
                }
            }
        }
        return picture;
    }

    private static Shape star() {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 34 : 13;
            double angle = Math.PI * (i / 5.0 - 0.5);
            double x = MIDDLE + radius * Math.cos(angle);
            double y = MIDDLE + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** Characters stand on an arc of at most 270 degrees, heads outwards. */
    private static void ring(Graphics2D graphics, String text, Typefaces typefaces) throws IOException {
        int[] points = text.codePoints().toArray();
        double step = Math.toRadians(Math.min(24, 270.0 / Math.max(1, points.length - 1)));
        double size = Math.min(34, 96 * step);
        for (int i = 0; i < points.length; i++) {
            AffineTransform place = new AffineTransform();
            place.translate(MIDDLE, MIDDLE);
            place.rotate(step * (i - (points.length - 1) / 2.0));
            place.translate(
                    -typefaces.width(Character.toString(points[i]), io.vouch.testdata.page.Typeface.HAN, size) / 2,
                    -82);
            place.scale(size, -size);
            graphics.fill(place.createTransformedShape(typefaces.outline(points[i])));
        }
    }

    private static void line(Graphics2D graphics, String text, Typefaces typefaces) throws IOException {
        double size = 22;
        double x = MIDDLE - typefaces.width(text, io.vouch.testdata.page.Typeface.HAN, size) / 2;
        for (int point : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(size, 0, 0, -size, x, MIDDLE + 74);
            graphics.fill(place.createTransformedShape(typefaces.outline(point)));
            x += typefaces.width(Character.toString(point), io.vouch.testdata.page.Typeface.HAN, size);
        }
    }
}
