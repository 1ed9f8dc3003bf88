package io.vouch.models.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.models.labels.LabelledDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static Evaluation evaluate(FieldName field, String read, double confidence, String truth) {
        Reading reading = new Reading(read, read, confidence, 1, Box.NONE, ReadingSource.TEXT);
        PaperReading paper = new PaperReading(
                DocumentType.INVOICE, 1, "en", Map.of(field, List.of(reading)), List.of(), List.of(), "");
        LabelledDocument document = new LabelledDocument(
                "set/1",
                DocumentType.RECEIPT,
                "",
                List.of(),
                Map.of(field.wireName(), List.of(new LabelledDocument.Value(truth, List.of()))));
        return Evaluator.evaluate(ingested -> paper, List.of(document));
    }

    @Test
    void oneAmountPrintedInTwoWaysIsRightButNotExact() {
        FieldScore score = evaluate(FieldName.GROSS_AMOUNT, "60.30", 0.9, "RM 60.30")
                .fields()
                .get(0);

        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.exactF1()).isZero();
    }

    @Test
    void aWrongValueCostsPrecisionAndRecall() {
        Evaluation evaluation = evaluate(FieldName.SELLER_NAME, "Acme Ltd", 0.9, "Other Ltd");

        assertThat(evaluation.microF1()).isZero();
        assertThat(evaluation.fields().get(0).predicted()).isEqualTo(1);
    }

    @Test
    void theCalibrationErrorIsTheDistanceOfStatedConfidenceAndTruth() {
        assertThat(evaluate(FieldName.SELLER_NAME, "Acme Ltd", 0.75, "ACME LTD").calibrationError())
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void invoicesAndReceiptsAreOneKindOfPaperHere() {
        assertThat(evaluate(FieldName.SELLER_NAME, "a", 0.5, "a").typesRight()).isEqualTo(1);
    }

    @Test
    void publicScorersKeepPunctuationButFoldTheBlanksAroundIt() {
        FieldScore folded = evaluate(FieldName.SELLER_ADDRESS, "12,JALAN TAMPOI", 0.5, "12, Jalan Tampoi")
                .fields()
                .get(0);
        FieldScore other = evaluate(FieldName.SELLER_ADDRESS, "12.JALAN TAMPOI", 0.5, "12, Jalan Tampoi")
                .fields()
                .get(0);

        assertThat(folded.foldedF1()).isEqualTo(1);
        assertThat(folded.exactF1()).isZero();
        assertThat(other.foldedF1()).isZero();
        assertThat(other.f1()).isEqualTo(1);
    }
}
