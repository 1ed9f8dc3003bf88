package io.vouch.ingest.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws A4 pages of 200 dpi with a round red seal whose ring text stands heads outwards. */
public final class RingSeal {

    public static final int WIDTH = 1654;
    public static final int HEIGHT = 2339;
    static final int RADIUS = 165;

    private RingSeal() {}

    /** @param turn degrees by which the seal was stamped askew */
    public static BufferedImage page(String text, int x, int y, double turn) {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 30));
        graphics.drawString("Signed and sealed on behalf of the seller", x - 250, y + 8);
        graphics.setColor(new Color(214, 38, 44, 205));
        graphics.setStroke(new BasicStroke(9));
        graphics.draw(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        graphics.fillOval(x - 28, y - 28, 56, 56);
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 40);
        double step = Math.toRadians(Math.min(24, 280.0 / Math.max(1, text.length() - 1)));
        for (int i = 0; i < text.length(); i++) {
            var letter = font.createGlyphVector(graphics.getFontRenderContext(), text.substring(i, i + 1));
            Rectangle2D box = letter.getLogicalBounds();
            var place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(Math.toRadians(turn) + step * (i - (text.length() - 1) / 2.0));
            place.translate(-box.getWidth() / 2, -RADIUS * 0.68);
            graphics.fill(place.createTransformedShape(letter.getOutline()));
        }
        graphics.dispose();
        return page;
    }
}
