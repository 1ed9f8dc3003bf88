package io.vouch.ingest.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IntegrityFact;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealRingTest {

    @Test
    void theTextOfTheRingBecomesOneLineThatBeginsAndEndsInTheGap() {
        for (double turn : new double[] {0, 17, -40, 120}) {
            BufferedImage line =
                    unrolled(RingSeal.page("IIIIIIIII", 800, 900, turn)).orElseThrow();
            assertThat(line.getWidth()).isGreaterThan(line.getHeight());
            assertThat(letters(line)).as("turned by " + turn).isEqualTo(9);
            assertThat(dark(line, 0) || dark(line, line.getWidth() - 1)).isFalse();
        }
    }

    @Test
    void printBelowTheSealIsNotOnTheLine() {
        BufferedImage line = unrolled(RingSeal.page("IIIIIII", 800, 900, 90)).orElseThrow();
        assertThat(letters(line)).isBetween(6, 8);
    }

    @Test
    void aPlaceWithoutRedInkGivesNoLine() {
        var place = new io.vouch.ingest.page.Box(100, 100, 200, 200);
        assertThat(SealRing.unrolled(RingSeal.page("ABC", 1200, 2000, 0), place, 595, 842))
                .isEmpty();
    }

    private static Optional<BufferedImage> unrolled(BufferedImage page) {
        List<IntegrityFact> seals = SealFinder.find(page, 1, 595, 842);
        assertThat(seals).hasSize(1);
        return SealRing.unrolled(page, seals.get(0).box(), 595, 842);
    }

    /** Groups of columns with ink. */
    private static int letters(BufferedImage line) {
        int groups = 0;
        boolean before = false;
        for (int x = 0; x < line.getWidth(); x++) {
            boolean now = dark(line, x);
            groups += now && !before ? 1 : 0;
            before = now;
        }
        return groups;
    }

    private static boolean dark(BufferedImage line, int x) {
        int dark = 0;
        for (int y = 0; y < line.getHeight(); y++) {
            dark += line.getRaster().getSample(x, y, 0) < 110 ? 1 : 0;
        }
        return dark > line.getHeight() / 8;
    }
}
