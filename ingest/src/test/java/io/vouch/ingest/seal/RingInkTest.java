package io.vouch.ingest.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.page.Box;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The ink of one pressing is known again on another scan, and that of another pressing is not. */
class RingInkTest {

    /** A page with a seal whose ink lies in grains, scanned at a share of 200 dots an inch with the scanner's own noise. */
    private static BufferedImage scan(long pressing, double scale, long scanner) {
        BufferedImage page = RingSeal.page("ACME TRADING", 800, 900, 6);
        Random grains = new Random(pressing);
        for (int y = 700; y < 1100; y++) {
            for (int x = 600; x < 1000; x++) {
                double pressed = grains.nextDouble() < 0.08 ? 0.25 : 0.9 + 0.1 * grains.nextGaussian();
                int rgb = page.getRGB(x, y);
                if (RedGrid.isRed(rgb)) {
                    page.setRGB(x, y, faded(rgb, Math.max(0.1, Math.min(1, pressed))));
                }
            }
        }
        int width = (int) (RingSeal.WIDTH * scale);
        int height = (int) (RingSeal.HEIGHT * scale);
        var scan = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = scan.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, 0, 0, width, height, null);
        graphics.dispose();
        Random noise = new Random(scanner);
        for (int y = (int) (700 * scale); y < 1100 * scale; y++) {
            for (int x = (int) (600 * scale); x < 1000 * scale; x++) {
                int more = (int) (noise.nextGaussian() * 5);
                int rgb = scan.getRGB(x, y);
                scan.setRGB(x, y, shifted(rgb >> 16, more) << 16 | shifted(rgb >> 8, more) << 8 | shifted(rgb, more));
            }
        }
        return scan;
    }

    private static int faded(int rgb, double ink) {
        int faded = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int level = rgb >> shift & 0xFF;
            faded |= (int) (255 - (255 - level) * ink) << shift;
        }
        return faded;
    }

    private static int shifted(int level, int more) {
        return Math.max(0, Math.min(255, (level & 0xFF) + more));
    }

    private static byte[] ink(BufferedImage page) {
        return print(page).flatMap(RingInk::parse).orElseThrow();
    }

    private static Optional<String> print(BufferedImage page) {
        Box place = SealFinder.find(page, 1, 595, 842).get(0).box();
        return RingInk.of(page, place, 595, 842);
    }

    private static double correlation(byte[] one, byte[] two) {
        double product = 0;
        double ones = 1;
        double twos = 1;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != RingInk.HIDDEN && two[i] != RingInk.HIDDEN) {
                product += one[i] * two[i];
                ones += one[i] * one[i];
                twos += two[i] * two[i];
            }
        }
        return product / Math.sqrt(ones * twos);
    }

    @Test
    void onePressingIsKnownAgainOnAnotherScanAndAnotherIsNot() {
        byte[] first = ink(scan(11, 1, 1));
        assertThat(correlation(first, ink(scan(11, 0.8, 2)))).isGreaterThan(0.5);
        assertThat(correlation(first, ink(scan(11, 1.3, 3)))).isGreaterThan(0.5);
        assertThat(correlation(first, ink(scan(12, 0.8, 2)))).isLessThan(0.25);
    }

    @Test
    void aDrawnRingHasNoInkToKnowAgain() {
        assertThat(print(RingSeal.page("ACME TRADING", 800, 900, 0))).isEmpty();
    }

    @Test
    void whatIsNoPrintIsNotParsed() {
        assertThat(RingInk.parse("")).isEmpty();
        assertThat(RingInk.parse("***")).isEmpty();
        assertThat(RingInk.parse("AAAA")).isEmpty();
    }
}
