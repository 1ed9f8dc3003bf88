package io.vouch.testdata.render;

import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.world.Dice;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** The framed stamp of an incoming-mail desk or a records room, put over whatever stands on the page. */
final class Rubber {
    private static final List<String> ENGLISH = List.of("RECEIVED", "CERTIFIED COPY", "ENTERED", "FILE COPY");
    private static final List<String> CHINESE = List.of("收文专用", "与原件核对一致", "已归档", "复印件");
    private static final List<Color> INKS =
            List.of(new Color(28, 46, 150), new Color(176, 30, 40), new Color(70, 40, 120));

    private Rubber() {}

    /** {@code pixels} to a point. */
    static void stamp(BufferedImage page, double pixels, boolean chinese, Typefaces typefaces, Dice dice)
            throws IOException {
        String text = dice.pick(chinese ? CHINESE : ENGLISH);
        Face face = typefaces.face(chinese ? Typeface.HAN : Typeface.SANS_BOLD);
        double size = (13 + 5 * dice.unit()) * pixels;
        double width = face.width(text) * size;
        Graphics2D graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // Ink lets the print below show through.
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f + 0.25f * (float) dice.unit()));
        graphics.setColor(dice.pick(INKS));
        graphics.translate(page.getWidth() * (0.12 + 0.5 * dice.unit()), page.getHeight() * (0.1 + 0.75 * dice.unit()));
        graphics.rotate(Math.toRadians(dice.gaussian() * 6));
        graphics.setStroke(new BasicStroke((float) (1.4 * pixels)));
        graphics.draw(new Rectangle2D.Double(-0.5 * size, -1.25 * size, width + size, 1.85 * size));
        double at = 0;
        for (int point : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(size, 0, 0, -size, at, 0);
            graphics.fill(place.createTransformedShape(face.outline(point)));
            at += face.width(Character.toString(point)) * size;
        }
        graphics.dispose();
    }
}
