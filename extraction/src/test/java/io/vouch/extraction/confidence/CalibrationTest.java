package io.vouch.extraction.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Signals.Verdict;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final double[] WEIGHTS = {0.5, 0.8, 0.2, -3, -0.4, 1, -2, 1.5, -2};

    private static Signals amount(double chance, double legible, Verdict sums) {
        return new Signals(chance, 0.1, legible, true, Verdict.SILENT, sums);
    }

    private static double confidence(Signals signals) {
        return new Calibration(Map.of("AMOUNT", WEIGHTS)).confidence(FieldName.GROSS_AMOUNT, signals);
    }

    @Test
    void sumsThatCloseRaiseAndSumsThatBreakLowerTheConfidence() {
        double fits = confidence(amount(0.7, 1, Verdict.FITS));
        double silent = confidence(amount(0.7, 1, Verdict.SILENT));
        double fails = confidence(amount(0.7, 1, Verdict.FAILS));

        assertThat(fits).isGreaterThan(silent);
        assertThat(silent).isGreaterThan(fails);
    }

    @Test
    void wordsThatOcrWasUnsureOfLowerTheConfidence() {
        assertThat(confidence(amount(0.9, 0.4, Verdict.SILENT))).isLessThan(confidence(amount(0.9, 1, Verdict.SILENT)));
    }

    @Test
    void aFieldWithoutATableIsStatedAsItWasScored() {
        Signals signals = new Signals(0.7, 0, 1, false, Verdict.SILENT, Verdict.SILENT);

        assertThat(Calibration.NONE.confidence(FieldName.DUE_DATE, signals)).isEqualTo(0.7);
    }

    @Test
    void eachFamilyOfPapersHasTablesOfItsOwn() {
        assertThat(Arrays.stream(Family.values()).map(family -> Calibration.group(FieldName.GROSS_AMOUNT, family)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTableOfTheFirstVersionIsReadAsIfLaterInputsDidNotCount() {
        Signals known = amount(0.7, 1, Verdict.SILENT);
        Signals echoed =
                new Signals(0.7, 0.1, 1, true, Verdict.SILENT, Verdict.SILENT, Verdict.FITS, true, Family.SCAN);

        assertThat(confidence(echoed)).isEqualTo(confidence(known));
    }

    @Test
    void aTableOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> new Calibration(Map.of("AMOUNT", new double[2])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void confidenceIsAChance(
            @ForAll @DoubleRange(min = 0, max = 1) double chance,
            @ForAll @DoubleRange(min = 0, max = 1) double rival,
            @ForAll @DoubleRange(min = 0, max = 1) double legible,
            @ForAll Verdict digits,
            @ForAll Verdict sums) {
        double confidence = confidence(new Signals(chance, rival, legible, true, digits, sums));

        assertThat(confidence).isBetween(0.0, 1.0);
    }
}
