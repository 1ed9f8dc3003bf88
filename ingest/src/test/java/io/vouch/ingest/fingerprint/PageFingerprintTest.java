package io.vouch.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageFingerprintTest {

    @Test
    void theSamePageAtAnotherResolutionIsNearAndAnotherPageIsFar() {
        BufferedImage page = page(1);
        String code = PageFingerprint.of(page);
        assertThat(code).matches("[0-9a-f]{64}");
        assertThat(PageFingerprint.distance(code, PageFingerprint.of(scaled(page))))
                .isLessThan(30);
        assertThat(PageFingerprint.distance(code, PageFingerprint.of(page(2)))).isGreaterThan(80);
    }

    @Test
    void aBlankPageHasNoFingerprintAndIsLikeNothing() {
        String blank = PageFingerprint.of(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB));
        assertThat(blank).isEmpty();
        assertThat(PageFingerprint.distance(blank, blank)).isEqualTo(256);
    }

    private static BufferedImage page(long seed) {
        var random = new Random(seed);
        var page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1240, 1754);
        g.setColor(Color.BLACK);
        for (int i = 0; i < 150; i++) {
            g.fillRect(random.nextInt(1000), random.nextInt(1700), 20 + random.nextInt(200), 8 + random.nextInt(30));
        }
        g.dispose();
        return page;
    }

    private static BufferedImage scaled(BufferedImage page) {
        var small = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(page, 0, 0, 827, 1169, null);
        g.dispose();
        return small;
    }
}
