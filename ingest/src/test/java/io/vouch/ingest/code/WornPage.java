package io.vouch.ingest.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Draws pages of text, with or without a QR code, as scanners and cameras see them.
 *
 * @param module pixels of a code's module; 5.6 are 18 mm of 25 modules at 200 dpi, 2.8 at 98 dpi
 * @param turn degrees
 * @param shear how far from a square a camera sees it
 * @param blur pixels of the mean that each pixel becomes, each side
 * @param noise standard deviation of the levels
 * @param shade how much darker the far corner is, as a share
 */
record WornPage(double module, double turn, double shear, int blur, double noise, double shade) {

    static final int WIDTH = 900;
    static final int HEIGHT = 1_100;

    BufferedImage draw(String code, long seed) {
        var random = new Random(seed);
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(turn), WIDTH / 2.0, HEIGHT / 2.0);
        text(graphics, random);
        if (!code.isEmpty()) {
            code(graphics, matrix(code), random);
        }
        graphics.dispose();
        return worn(blurred(page), random);
    }

    private static void text(Graphics2D graphics, Random random) {
        graphics.setColor(new Color(25, 25, 35));
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 18));
        for (int y = 40; y < HEIGHT; y += 26) {
            StringBuilder line = new StringBuilder();
            while (line.length() < 80) {
                line.append((char) ('0' + random.nextInt(75))).append(random.nextInt(6) == 0 ? " " : "");
            }
            graphics.drawString(line.toString(), 30, y);
        }
        for (int i = 0; i < 6; i++) {
            graphics.drawRect(20 + random.nextInt(300), random.nextInt(HEIGHT), 60 + random.nextInt(500), 25);
        }
    }

    private void code(Graphics2D graphics, BitMatrix matrix, Random random) {
        double side = matrix.getWidth() * module;
        double left = 60 + random.nextDouble() * (WIDTH - side - 180);
        double top = 60 + random.nextDouble() * (HEIGHT - side - 180);
        graphics.transform(new AffineTransform(1, shear, shear / 2, 1, left, top));
        // Drawn large first, then made small: edges get the grey that a scanner's sensor gives them.
        BufferedImage large =
                new BufferedImage(matrix.getWidth() * 8, matrix.getHeight() * 8, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D squares = large.createGraphics();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                squares.setColor(matrix.get(x, y) ? Color.BLACK : Color.WHITE);
                squares.fillRect(8 * x, 8 * y, 8, 8);
            }
        }
        squares.dispose();
        graphics.drawImage(large, AffineTransform.getScaleInstance(module / 8, module / 8), null);
    }

    private static BitMatrix matrix(String code) {
        try {
            return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 3));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedImage blurred(BufferedImage page) {
        if (blur < 2) {
            return page;
        }
        float[] weights = new float[blur * blur];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(blur, blur, weights), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
    }

    private BufferedImage worn(BufferedImage page, Random random) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double light = 1 - shade * (x + y) / (WIDTH + HEIGHT);
                int level = (int) (light * (page.getRGB(x, y) & 0xFF) + noise * random.nextGaussian());
                page.setRGB(x, y, 0x010101 * Math.max(0, Math.min(255, level)));
            }
        }
        return page;
    }
}
