package io.vouch.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static ValueJudgement value(double confidence, boolean right) {
        Reading reading = new Reading("v", "v", confidence, 1, Box.NONE, ReadingSource.OCR);
        return new ValueJudgement(FieldName.SELLER_NAME, reading, "v", right, right, right);
    }

    private static DocumentJudgement document(List<ValueJudgement> values, int expected) {
        return new DocumentJudgement(
                "d",
                new TypeJudgement(DocumentType.INVOICE, DocumentType.INVOICE, 1),
                Map.of(),
                List.of(new FieldJudgement(FieldName.SELLER_NAME, expected, values, List.of("v"))));
    }

    @Test
    void theLargestShareThatIsRightOftenEnoughPasses() {
        List<ValueJudgement> values = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            values.add(value(0.9, true));
        }
        values.add(value(0.8, false));
        values.add(value(0.3, false));

        Coverage coverage = Coverage.of(List.of(document(values, 200)), 0.99);

        assertThat(coverage.taken()).isEqualTo(100);
        assertThat(coverage.threshold()).isEqualTo(0.8);
        assertThat(coverage.sentence()).contains("99.0 % of 101 values read (50.0 % of 200 expected)");
    }

    @Test
    void valuesOfOneConfidencePassTogetherOrNotAtAll() {
        Coverage coverage = Coverage.of(List.of(document(List.of(value(0.9, true), value(0.9, false)), 2)), 0.99);

        assertThat(coverage.taken()).isZero();
        assertThat(coverage.sentence()).startsWith("No threshold");
    }
}
