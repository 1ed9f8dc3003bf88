package io.vouch.ingest.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Brings any colour model to opaque RGB, or leaves it 8-bit grey. */
final class Flattening {

    /** Mean luminance of the visible pixels above which they are light ink, meant for a dark ground. */
    private static final double LIGHT_INK = 170;

    private Flattening() {}

    static BufferedImage opaque(BufferedImage picture) {
        int type = picture.getType();
        if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        boolean transparent = picture.getColorModel().hasAlpha();
        var flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(transparent && isLightInk(picture) ? Color.BLACK : Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return flat;
    }

    /** True if much of the picture is see-through and what is not is light. */
    private static boolean isLightInk(BufferedImage picture) {
        int step = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / 1000);
        long alphaSum = 0;
        long lightSum = 0;
        long pixels = 0;
        for (int y = 0; y < picture.getHeight(); y += step) {
            for (int x = 0; x < picture.getWidth(); x += step) {
                int argb = picture.getRGB(x, y);
                int alpha = argb >>> 24;
                int luma = (299 * ((argb >> 16) & 0xFF) + 587 * ((argb >> 8) & 0xFF) + 114 * (argb & 0xFF)) / 1000;
                alphaSum += alpha;
                lightSum += (long) alpha * luma;
                pixels++;
            }
        }
        return alphaSum > 0 && alphaSum < 0.8 * 255 * pixels && lightSum > LIGHT_INK * alphaSum;
    }
}
