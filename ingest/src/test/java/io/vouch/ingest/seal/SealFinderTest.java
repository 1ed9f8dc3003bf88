package io.vouch.ingest.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.ingest.IntegrityFact;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealFinderTest {

    @Test
    void aRoundRedSealIsFoundWithItsPlace() {
        List<IntegrityFact> seals = SealFinder.find(page(new Color(220, 40, 50, 200), true), 2, 595, 842);
        assertThat(seals).singleElement().satisfies(seal -> {
            assertThat(seal.code()).isEqualTo("SEAL");
            assertThat(seal.after()).isEqualTo("ROUND");
            assertThat(seal.page()).isEqualTo(2);
            // drawn around pixel (800, 900), 330 across, on a page of 1654 pixels for 595 points
            assertThat(seal.box().centerX()).isCloseTo(800 * 0.36, within(4.0));
            assertThat(seal.box().width()).isCloseTo(330 * 0.36, within(9.0));
        });
    }

    @Test
    void aBlackRingAndARedLineOfTextAreNoSeals() {
        assertThat(SealFinder.find(page(Color.BLACK, true), 1, 595, 842)).isEmpty();
        assertThat(SealFinder.find(page(Color.RED, false), 1, 595, 842)).isEmpty();
    }

    @Test
    void aSealOverTheDarkRedLinesOfAFormIsToldFromThem() {
        BufferedImage page = page(new Color(225, 45, 50), true);
        Graphics2D g = page.createGraphics();
        g.setColor(new Color(128, 20, 20));
        g.setStroke(new BasicStroke(5));
        for (int y = 300; y < 1500; y += 110) {
            g.drawLine(100, y, 1550, y);
        }
        g.dispose();
        assertThat(SealFinder.find(page, 1, 595, 842)).singleElement().satisfies(seal -> {
            assertThat(seal.box().centerX()).isCloseTo(800 * 0.36, within(8.0));
            assertThat(seal.box().centerY()).isCloseTo(900 * 0.36, within(8.0));
        });
    }

    @Test
    void aRingWithLittleInsideIsASealAndABlockOfRedLettersIsNotTakenOffThePage() {
        BufferedImage ring = blank();
        Graphics2D g = ring.createGraphics();
        g.setColor(new Color(215, 50, 55));
        g.setStroke(new BasicStroke(7));
        g.drawOval(640, 740, 320, 320);
        g.dispose();
        assertThat(SealFinder.boxes(ring, 595, 842)).hasSize(1);
        BufferedImage letters = blank();
        Graphics2D text = letters.createGraphics();
        text.setColor(new Color(200, 30, 90));
        text.setFont(new Font(Font.MONOSPACED, Font.BOLD, 44));
        for (int line = 0; line < 4; line++) {
            text.drawString("TOTAL 7.00", 300, 500 + 50 * line);
        }
        text.dispose();
        assertThat(SealFinder.boxes(letters, 595, 842)).isEmpty();
    }

    @Test
    void onePicturePastedTwiceHasOneDigestAndAnotherImpressionHasAnother() {
        String first = digest(640, 740, 0);
        assertThat(first).hasSize(32);
        assertThat(digest(333, 1201, 0)).isEqualTo(first);
        assertThat(digest(640, 740, 1)).isNotEqualTo(first);
    }

    private static String digest(int x, int y, int wornPixels) {
        BufferedImage page = blank();
        Graphics2D g = page.createGraphics();
        g.setColor(new Color(215, 50, 55));
        g.setStroke(new BasicStroke(9));
        g.drawOval(x, y, 320, 320);
        g.fillRect(x + 130, y + 130, 60, 60);
        g.setColor(Color.WHITE);
        g.fillRect(x + 150, y + 150, wornPixels, wornPixels);
        g.dispose();
        List<IntegrityFact> seals = SealFinder.find(page, 1, 595, 842);
        return SealFinder.pictures(page, seals, 595, 842).get(0).after();
    }

    private static BufferedImage blank() {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1654, 2339);
        g.dispose();
        return page;
    }

    private static BufferedImage page(Color ink, boolean ring) {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1654, 2339);
        g.setColor(ink);
        if (ring) {
            g.setStroke(new BasicStroke(10));
            g.drawOval(640, 740, 320, 320);
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
            for (int i = 0; i < 9; i++) {
                double angle = Math.PI * (0.8 + i * 0.175);
                g.drawString("X", (int) (780 + 115 * Math.cos(angle)), (int) (920 + 115 * Math.sin(angle)));
            }
        } else {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
            g.drawString("Notice of assignment, read before you pay this invoice", 200, 400);
        }
        g.dispose();
        return page;
    }
}
