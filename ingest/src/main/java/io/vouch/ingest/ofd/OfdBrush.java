package io.vouch.ingest.ofd;

import io.vouch.ingest.ReadFailure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Draws text, path and image objects of an OFD page (GB/T 33190-2016, clauses 8 to 11) with the fonts of this machine. */
final class OfdBrush {

    private static final int MAX_NESTING = 8;
    private static final int MAX_OBJECTS = 100_000;
    private static final double USUAL_LINE = 0.353;

    private final Graphics2D graphics;
    private final OfdResources resources;
    private final OfdPictures pictures;
    private int objects;

    OfdBrush(Graphics2D graphics, OfdResources resources, OfdPictures pictures) {
        this.graphics = graphics;
        this.resources = resources;
        this.pictures = pictures;
    }

    void content(XmlNode page, AffineTransform toPicture) throws ReadFailure {
        for (XmlNode content : page.children("Content")) {
            block(content, toPicture, 0);
        }
    }

    void annotations(XmlNode list, AffineTransform toPicture) throws ReadFailure {
        for (XmlNode annotation : list.children("Annot")) {
            if (!annotation.attribute("Visible").equals("false")) {
                for (XmlNode appearance : annotation.children("Appearance")) {
                    block(appearance, placed(appearance, toPicture), 0);
                }
            }
        }
    }

    private void block(XmlNode block, AffineTransform toPicture, int depth) throws ReadFailure {
        for (XmlNode child : block.children()) {
            if (++objects > MAX_OBJECTS || child.attribute("Visible").equals("false")) {
                continue;
            }
            switch (child.name()) {
                case "TextObject" -> text(child, drawn(child, toPicture));
                case "PathObject" -> path(child, drawn(child, toPicture));
                case "ImageObject" -> image(child, toPicture);
                case "Layer", "PageBlock" -> nested(child, toPicture, depth);
                case "CompositeObject" -> composite(child, toPicture, depth);
                default -> {
                    // Videos and actions are not drawn.
                }
            }
        }
    }

    private void nested(XmlNode block, AffineTransform toPicture, int depth) throws ReadFailure {
        if (depth < MAX_NESTING) {
            block(block, toPicture, depth + 1);
        }
    }

    private void composite(XmlNode object, AffineTransform toPicture, int depth) throws ReadFailure {
        Optional<XmlNode> unit = resources.composite(object.attribute("ResourceID"));
        if (unit.isPresent() && depth < MAX_NESTING) {
            for (XmlNode content : unit.get().children("Content")) {
                block(content, drawn(object, toPicture), depth + 1);
            }
        }
    }

    /** From an object's boundary to the picture. */
    private static AffineTransform placed(XmlNode object, AffineTransform toPicture) {
        AffineTransform place = new AffineTransform(toPicture);
        double[] boundary = Millimetres.list(object.attribute("Boundary"));
        if (boundary.length >= 2) {
            place.translate(boundary[0], boundary[1]);
        }
        return place;
    }

    /** From what an object draws to the picture. */
    private static AffineTransform drawn(XmlNode object, AffineTransform toPicture) {
        AffineTransform place = placed(object, toPicture);
        double[] m = Millimetres.list(object.attribute("CTM"));
        if (m.length >= 6) {
            place.concatenate(new AffineTransform(m[0], m[1], m[2], m[3], m[4], m[5]));
        }
        return place;
    }

    private void text(XmlNode object, AffineTransform place) {
        double size = Millimetres.number(object.attribute("Size"), 3.175);
        double wide = Millimetres.number(object.attribute("HScale"), 1);
        double turned = Math.toRadians(Millimetres.number(object.attribute("CharDirection"), 0));
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
        graphics.setColor(colour(object, "FillColor", Color.BLACK));
        for (XmlNode code : object.children("TextCode")) {
            String text =
                    code.text().indexOf('\n') < 0 ? code.text() : code.text().strip();
            int letters = text.codePointCount(0, text.length());
            List<Double> right = Millimetres.distances(code.attribute("DeltaX"), letters);
            List<Double> down = Millimetres.distances(code.attribute("DeltaY"), letters);
            double x = Millimetres.number(code.attribute("X"), 0);
            double y = Millimetres.number(code.attribute("Y"), 0);
            int number = 0;
            for (int at = 0; at < text.length(); number++) {
                int next = text.offsetByCodePoints(at, 1);
                AffineTransform before = graphics.getTransform();
                graphics.transform(place);
                graphics.translate(x, y);
                graphics.rotate(turned);
                graphics.scale(wide, 1);
                graphics.setFont(font);
                graphics.drawString(text.substring(at, next), 0, 0);
                graphics.setTransform(before);
                x += number < right.size() ? right.get(number) : down.isEmpty() ? size / 2 : 0;
                y += number < down.size() ? down.get(number) : 0;
                at = next;
            }
        }
    }

    private void path(XmlNode object, AffineTransform place) {
        Path2D path = OfdOutline.of(object.childText("AbbreviatedData"));
        AffineTransform before = graphics.getTransform();
        graphics.transform(place);
        if (object.attribute("Fill").equals("true")) {
            graphics.setColor(colour(object, "FillColor", Color.BLACK));
            graphics.fill(path);
        }
        if (!object.attribute("Stroke").equals("false")) {
            graphics.setColor(colour(object, "StrokeColor", Color.BLACK));
            graphics.setStroke(new BasicStroke((float)
                    Math.max(0.05, Math.min(20, Millimetres.number(object.attribute("LineWidth"), USUAL_LINE)))));
            graphics.draw(path);
        }
        graphics.setTransform(before);
    }

    private void image(XmlNode object, AffineTransform toPicture) throws ReadFailure {
        Optional<BufferedImage> image = pictures.decode(
                resources.picture(object.attribute("ResourceID")).orElse(""));
        double[] boundary = Millimetres.list(object.attribute("Boundary"));
        if (image.isEmpty() || boundary.length < 4) {
            return;
        }
        AffineTransform place = drawn(object, toPicture);
        if (object.attribute("CTM").isBlank()) {
            place.scale(boundary[2], boundary[3]);
        }
        place.scale(1.0 / image.get().getWidth(), 1.0 / image.get().getHeight());
        graphics.drawImage(image.get(), place, null);
    }

    /** {@code <FillColor Value="128 0 0"/>}. */
    private static Color colour(XmlNode object, String name, Color usual) {
        double[] rgb = object.child(name)
                .map(colour -> Millimetres.list(colour.attribute("Value")))
                .orElse(new double[0]);
        if (rgb.length == 1) {
            return new Color(level(rgb[0]), level(rgb[0]), level(rgb[0]));
        }
        return rgb.length < 3 ? usual : new Color(level(rgb[0]), level(rgb[1]), level(rgb[2]));
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
