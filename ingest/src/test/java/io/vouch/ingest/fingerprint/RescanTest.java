package io.vouch.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How well codes find the scan of a page again among the scans of other pages of the same few layouts. */
class RescanTest {

    private static final int PAGES = 30;
    private static final int LAYOUTS = 5;

    @Test
    void mostRescansFindTheirPageFirstAmongPagesOfTheSameLayouts() {
        List<String> first = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            BufferedImage clean = page(page);
            first.add(PageFingerprint.of(scan(clean, 2 * page)));
            again.add(PageFingerprint.of(scan(clean, 2 * page + 1)));
        }
        int found = 0;
        int nearestOther = 256;
        List<Integer> own = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            int other = 256;
            for (int candidate = 0; candidate < PAGES; candidate++) {
                if (candidate != page) {
                    other = Math.min(other, PageFingerprint.distance(again.get(page), first.get(candidate)));
                }
            }
            int distance = PageFingerprint.distance(again.get(page), first.get(page));
            own.add(distance);
            nearestOther = Math.min(nearestOther, other);
            found += distance < other ? 1 : 0;
        }
        int sure = nearestOther;
        long atNoFalseMatch = own.stream().filter(distance -> distance < sure).count();
        System.getLogger("rescans")
                .log(
                        System.Logger.Level.INFO,
                        "of {0} rescans {1} find their page first; {2} are nearer than any two different pages ({3} bits)",
                        PAGES,
                        found,
                        atNoFalseMatch,
                        nearestOther);
        assertThat(atNoFalseMatch).isGreaterThanOrEqualTo(PAGES / 4);
        assertThat(found).isGreaterThanOrEqualTo(PAGES * 9 / 10);
    }

    /** One of a few forms, filled in with its own words. */
    private static BufferedImage page(int number) {
        var form = new Random(number % LAYOUTS);
        var words = new Random(1_000 + number);
        var page = new BufferedImage(827, 1_169, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = white(page);
        graphics.setColor(Color.DARK_GRAY);
        for (int i = 0; i < 5; i++) {
            graphics.drawRect(50, 120 + i * 180 + form.nextInt(60), 720, 40 + form.nextInt(110));
        }
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 15));
        for (int y = 90 + form.nextInt(40); y < 1_090; y += 22 + form.nextInt(14)) {
            int length = form.nextInt(4) == 0 ? 0 : 10 + form.nextInt(40) + words.nextInt(35);
            StringBuilder line = new StringBuilder();
            while (line.length() < length) {
                line.append((char) ('a' + words.nextInt(26))).append(words.nextInt(6) == 0 ? " " : "");
            }
            graphics.drawString(line.toString(), 60 + form.nextInt(3) * 40, y);
        }
        graphics.dispose();
        return page;
    }

    /** 70 to 130 dpi, up to a degree askew, shifted, with noise and shade. */
    private static BufferedImage scan(BufferedImage clean, long seed) {
        var random = new Random(seed);
        double scale = 0.7 + 0.6 * random.nextDouble();
        var scan = new BufferedImage((int) (827 * scale), (int) (1_169 * scale), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = white(scan);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var place = AffineTransform.getScaleInstance(scale, scale);
        place.rotate(Math.toRadians(0.5 * random.nextGaussian()), 413, 584);
        place.translate(3 * random.nextGaussian(), 3 * random.nextGaussian());
        graphics.drawImage(clean, place, null);
        graphics.dispose();
        double shade = 0.1 * random.nextDouble();
        for (int y = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < scan.getWidth(); x++) {
                double light = 1 - shade * x / scan.getWidth();
                int level = (int) (light * scan.getRaster().getSample(x, y, 0) + random.nextInt(-14, 15));
                scan.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, level)));
            }
        }
        return scan;
    }

    private static Graphics2D white(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        return graphics;
    }
}
