package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TableRulesTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int PAPER = 235;

    private final byte[] pixels = new byte[WIDTH * HEIGHT];

    TableRulesTest() {
        Arrays.fill(pixels, (byte) PAPER);
    }

    private void ink(int x0, int y0, int x1, int y1, int level) {
        for (int y = y0; y < y1; y++) {
            Arrays.fill(pixels, y * WIDTH + x0, y * WIDTH + x1, (byte) level);
        }
    }

    private GreyPicture erased() {
        return TableRules.erased(new GreyPicture(WIDTH, HEIGHT, pixels.clone()));
    }

    @Test
    void takesTheRulesOutAndLeavesTheGlyphs() {
        ink(50, 100, 850, 102, 60);
        ink(50, 140, 850, 142, 150);
        ink(50, 100, 52, 300, 60);
        ink(400, 100, 402, 300, 60);
        ink(100, 112, 112, 130, 20);

        GreyPicture page = erased();

        assertThat(page.at(300, 101)).isEqualTo(PAPER);
        assertThat(page.at(300, 140)).isEqualTo(PAPER);
        assertThat(page.at(51, 200)).isEqualTo(PAPER);
        assertThat(page.at(401, 250)).isEqualTo(PAPER);
        assertThat(page.at(106, 120)).isEqualTo(20);
        assertThat(page.at(100, 112)).isEqualTo(20);
    }

    @Test
    void aGlyphThatStandsOnARuleKeepsItsFoot() {
        ink(50, 100, 850, 102, 60);
        ink(200, 84, 212, 102, 20);

        GreyPicture page = erased();

        assertThat(page.at(206, 90)).isEqualTo(20);
        assertThat(page.at(206, 99)).isEqualTo(20);
        assertThat(page.at(300, 101)).isEqualTo(PAPER);
    }

    @Test
    void dashesAndThickBarsAreNoRules() {
        ink(200, 100, 240, 103, 20);
        ink(50, 200, 850, 216, 20);

        GreyPicture page = erased();

        assertThat(page.at(220, 101)).isEqualTo(20);
        assertThat(page.at(400, 208)).isEqualTo(20);
    }

    @Test
    void aPageTooSmallForATableStaysAsItIs() {
        GreyPicture small = new GreyPicture(60, 40, new byte[60 * 40]);
        assertThat(TableRules.erased(small)).isSameAs(small);
    }
}
