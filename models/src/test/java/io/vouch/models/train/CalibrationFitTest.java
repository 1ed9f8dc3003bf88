package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.confidence.Signals;
import io.vouch.extraction.confidence.Signals.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {

    private static Signals amount(Verdict sums) {
        return new Signals(0.9, 0.1, 1, false, Verdict.SILENT, sums);
    }

    private static List<CalibrationFit.Outcome> outcomes(int count, int rightOfTen, Verdict sums) {
        List<CalibrationFit.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(new CalibrationFit.Outcome("AMOUNT", amount(sums), i % 10 < rightOfTen));
        }
        return outcomes;
    }

    private static double confidence(Calibration calibration, Verdict sums) {
        return calibration.confidence(FieldName.GROSS_AMOUNT, amount(sums));
    }

    @Test
    void aScorerThatIsTooSureIsBroughtDownToTheShareThatWasRight() {
        Calibration calibration = CalibrationFit.of(outcomes(2_000, 6, Verdict.SILENT), Calibration.NONE);

        assertThat(confidence(calibration, Verdict.SILENT)).isCloseTo(0.6, within(0.02));
    }

    @Test
    void readingsThatArithmeticProvesAreTrustedMore() {
        List<CalibrationFit.Outcome> outcomes = outcomes(1_000, 10, Verdict.FITS);
        outcomes.addAll(outcomes(1_000, 5, Verdict.SILENT));

        Calibration calibration = CalibrationFit.of(outcomes, Calibration.NONE);

        assertThat(confidence(calibration, Verdict.FITS)).isGreaterThan(0.95);
        assertThat(confidence(calibration, Verdict.SILENT)).isLessThan(0.6);
    }

    @Test
    void aGroupWithFewReadingsHasNoTable() {
        assertThat(CalibrationFit.of(outcomes(10, 5, Verdict.SILENT), Calibration.NONE)
                        .weights())
                .isEmpty();
    }
}
