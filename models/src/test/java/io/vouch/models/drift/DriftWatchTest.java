package io.vouch.models.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DriftWatchTest {

    private static List<Observation> vendor(String name, int count, IntToDoubleFunction confidence, int correctedFrom) {
        Random noise = new Random(7);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double mean = confidence.applyAsDouble(i) + 0.02 * noise.nextGaussian();
            observations.add(new Observation(name, mean, 10, i >= correctedFrom ? 3 : 0));
        }
        return observations;
    }

    @Test
    void aVendorThatStaysAsItWasGivesNoSignal() {
        assertThat(DriftWatch.signals(vendor("steady", 200, i -> 0.93, 1000))).isEmpty();
    }

    @Test
    void aNewLayoutIsSeenWithinAFewPapersAndTheOtherVendorIsLeftAlone() {
        List<Observation> both = new ArrayList<>(vendor("steady", 60, i -> 0.93, 1000));
        both.addAll(vendor("changed", 60, i -> i < 30 ? 0.93 : 0.85, 1000));

        List<Signal> signals = DriftWatch.signals(both);

        assertThat(signals).singleElement().satisfies(signal -> {
            assertThat(signal.vendor()).isEqualTo("changed");
            assertThat(signal.what()).isEqualTo(Signal.Kind.CONFIDENCE);
            assertThat(signal.document()).isBetween(31, 36);
            assertThat(signal.level()).isLessThan(signal.limit());
        });
    }

    @Test
    void correctionsThatPileUpAreSeenThoughTheModelIsAsSureAsEver() {
        assertThat(DriftWatch.signals(vendor("v", 50, i -> 0.93, 30)))
                .singleElement()
                .satisfies(signal -> assertThat(signal.what()).isEqualTo(Signal.Kind.CORRECTIONS));
    }

    @Test
    void gettingBetterIsNoSignal() {
        assertThat(DriftWatch.signals(vendor("v", 60, i -> i < 30 ? 0.8 : 0.97, 1000)))
                .isEmpty();
    }

    @Test
    void aNewVendorSaysNothingYet() {
        assertThat(DriftWatch.signals(vendor("new", DriftWatch.USUAL, i -> 1.0 - i / 30.0, 1000)))
                .isEmpty();
    }
}
