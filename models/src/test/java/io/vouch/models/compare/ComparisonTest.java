package io.vouch.models.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.FieldJudgement;
import io.vouch.models.evaluate.TypeJudgement;
import io.vouch.models.evaluate.ValueJudgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** Documents of one amount each; those of vendor {@code v0} are every fifth. */
    static List<DocumentJudgement> judged(int count, double confidence, IntPredicate right) {
        List<DocumentJudgement> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String value = right.test(i) ? "1.00" : "2.00";
            Reading reading = new Reading(value, value, confidence, 1, Box.NONE, ReadingSource.OCR);
            ValueJudgement judged = new ValueJudgement(
                    FieldName.GROSS_AMOUNT, reading, "1.00", right.test(i), right.test(i), right.test(i));
            documents.add(new DocumentJudgement(
                    "d" + i,
                    new TypeJudgement(DocumentType.INVOICE, DocumentType.INVOICE, 1),
                    Map.of("vendor", "v" + i % 5),
                    List.of(new FieldJudgement(FieldName.GROSS_AMOUNT, 1, List.of(judged), List.of("1.00")))));
        }
        return documents;
    }

    @Test
    void aModelAgainstItselfDiffersNowhere() {
        List<DocumentJudgement> same = judged(100, 0.9, i -> i % 10 != 0);

        Comparison comparison = Comparison.of(same, same);

        assertThat(comparison.worse()).isEmpty();
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.slices()).allSatisfy(slice -> {
            assertThat(slice.difference().low()).isZero();
            assertThat(slice.difference().high()).isZero();
        });
    }

    @Test
    void aLossOnOneVendorIsSeenThoughTheAverageGains() {
        List<DocumentJudgement> before = judged(200, 0.9, i -> i % 5 == 0 || i % 2 == 0);
        List<DocumentJudgement> after = judged(200, 0.9, i -> i % 5 != 0);

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.slices().get(0).difference().low()).isGreaterThan(0);
        assertThat(comparison.worse()).extracting(SliceDifference::value).containsExactly("v0");
        assertThat(comparison.changes().get(0).kind()).isEqualTo(Change.Kind.LOST);
    }

    @Test
    void oneDocumentLostOfAHundredIsNotSignificant() {
        List<DocumentJudgement> before = judged(100, 0.9, i -> true);

        assertThat(Comparison.of(before, judged(100, 0.9, i -> i != 3)).worse()).isEmpty();
    }

    @Test
    void theIntervalOfAShareIsThatOfTheBinomial() {
        List<Counts> counts = judged(400, 0.9, i -> i % 10 != 0).stream()
                .map(document -> Counts.of(document, field -> true))
                .toList();

        Interval interval = Bootstrap.f1(counts);

        // Standard error of a share of .9 over 400 is .015.
        assertThat(interval.point()).isEqualTo(0.9);
        assertThat(interval.low()).isCloseTo(0.9 - 1.96 * 0.015, within(0.006));
        assertThat(interval.high()).isCloseTo(0.9 + 1.96 * 0.015, within(0.006));
        assertThat(Bootstrap.f1(counts)).isEqualTo(interval);
    }

    @Test
    void overconfidenceIsSeen() {
        Comparison comparison = Comparison.of(judged(200, 0.8, i -> i % 5 != 0), judged(200, 0.99, i -> i % 5 != 0));

        assertThat(comparison.firstError()).isCloseTo(0, within(0.001));
        assertThat(comparison.secondError()).isCloseTo(0.19, within(0.001));
        assertThat(comparison.error().low()).isGreaterThan(0);
    }

    @Test
    void otherDocumentsAreNotCompared() {
        assertThatThrownBy(() -> Comparison.of(judged(10, 0.9, i -> true), judged(11, 0.9, i -> true)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
