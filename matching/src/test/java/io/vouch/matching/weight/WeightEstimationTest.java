package io.vouch.matching.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WeightEstimationTest {

    /** Pairs of three kinds, drawn with known chances: what the estimate is held to. */
    private static Map<Set<Level>, Long> drawn(int copies, int series, int others) {
        Random random = new Random(5);
        Map<Set<Level>, Long> patterns = new HashMap<>();
        for (int i = 0; i < copies + series + others; i++) {
            boolean copy = i < copies;
            boolean same = i < copies + series;
            Set<Level> seen = EnumSet.noneOf(Level.class);
            seen.add(random.nextDouble() < (copy ? 0.9 : 0.001) ? Level.SAME_NUMBER : Level.OTHER_NUMBER);
            seen.add(random.nextDouble() < (same ? 0.95 : 0.002) ? Level.SAME_SELLER_ID : Level.OTHER_SELLER);
            seen.add(random.nextDouble() < (same ? 0.9 : 0.1) ? Level.SAME_BUYER : Level.OTHER_BUYER);
            seen.add(random.nextDouble() < (copy ? 0.85 : 0.01) ? Level.SAME_DATE : Level.OTHER_DATE);
            seen.add(random.nextDouble() < (same ? 0.9 : 0.02) ? Level.SAME_GROSS : Level.OTHER_GROSS);
            seen.add(random.nextDouble() < (same ? 0.8 : 0.01) ? Level.SAME_LINES : Level.OTHER_LINES);
            patterns.merge(seen, 1L, Long::sum);
        }
        return patterns;
    }

    @Test
    void chancesOfCopiesAreFoundWithoutLabelsThoughHonestSeriesAreMany() {
        MatchWeights weights = WeightEstimation.withoutLabels(
                drawn(3_000, 6_000, 9_000), drawn(0, 50, 20_000), drawn(0, 50, 20_000), -20);

        assertThat(weights.chances().get(Level.SAME_NUMBER).m()).isCloseTo(0.9, within(0.05));
        assertThat(weights.chances().get(Level.SAME_DATE).m()).isCloseTo(0.85, within(0.05));
        assertThat(weights.chances().get(Level.SAME_LINES).m()).isCloseTo(0.8, within(0.05));
        assertThat(weights.bits(Level.SAME_NUMBER)).isGreaterThan(7);
        assertThat(weights.bits(Level.OTHER_NUMBER)).isLessThan(-2);
        assertThat(weights.bits(Level.SAME_BUYER)).isBetween(2.0, 4.0);
    }

    @Test
    void decisionsMoveTheWeightsAsFarAsTheyAreMany() {
        MatchWeights shipped = MatchWeights.shipped();
        Set<Level> rent = EnumSet.of(Level.OTHER_NUMBER, Level.SAME_SELLER_ID, Level.SAME_LINES, Level.NEAR_DATE);

        MatchWeights few = WeightEstimation.withLabels(Map.of(), Map.of(rent, 5L), shipped, 50);
        MatchWeights many = WeightEstimation.withLabels(Map.of(), Map.of(rent, 5_000L), shipped, 50);

        assertThat(few.bits(Level.SAME_LINES)).isLessThan(shipped.bits(Level.SAME_LINES));
        assertThat(many.bits(Level.SAME_LINES)).isLessThan(few.bits(Level.SAME_LINES));
        assertThat(many.bits(Level.SAME_CONTRACT)).isCloseTo(shipped.bits(Level.SAME_CONTRACT), within(0.1));
    }

    @Test
    void theShippedWeightsSayHowTheyWereMadeAndPointTheRightWay() {
        MatchWeights shipped = MatchWeights.shipped();
        assertThat(shipped.provenance().get("command")).startsWith("./vouch weights");
        for (Level agreement : EnumSet.of(
                Level.NATIONAL_NUMBER,
                Level.SAME_NUMBER,
                Level.LOOK_ALIKE_DIGIT,
                Level.SWAPPED,
                Level.SAME_SELLER_ID,
                Level.SAME_BUYER,
                Level.SAME_DATE,
                Level.SAME_GROSS,
                Level.SAME_LINES,
                Level.SAME_CONTRACT)) {
            assertThat(shipped.bits(agreement)).as("%s", agreement).isPositive();
        }
        for (Comparison comparison : Comparison.values()) {
            if (comparison != Comparison.SERIES) {
                Level disagreement =
                        Level.of(comparison).get(Level.of(comparison).size() - 1);
                assertThat(shipped.bits(disagreement)).as("%s", disagreement).isNegative();
            }
        }
    }

    @Test
    void aFileOfWeightsIsReadAsItWasWrittenAndABrokenOneIsRefused() throws IOException {
        MatchWeights shipped = MatchWeights.shipped();
        assertThat(MatchWeights.parse(shipped.json().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(shipped);
        assertThatThrownBy(() -> MatchWeights.parse("{\"prior\":-20}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }
}
