package io.vouch.models.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.models.compare.Comparison;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.FieldJudgement;
import io.vouch.models.evaluate.TypeJudgement;
import io.vouch.models.evaluate.ValueJudgement;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PromotionGateTest {

    private static List<DocumentJudgement> judged(int count, double confidence, IntPredicate right) {
        List<DocumentJudgement> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Reading reading = new Reading("x" + right.test(i), "", confidence, 1, Box.NONE, ReadingSource.OCR);
            ValueJudgement value =
                    new ValueJudgement(FieldName.GROSS_AMOUNT, reading, "1", right.test(i), false, false);
            documents.add(new DocumentJudgement(
                    "d" + i,
                    new TypeJudgement(DocumentType.INVOICE, DocumentType.INVOICE, 1),
                    Map.of("type", i % 2 == 0 ? "INVOICE" : "RECEIPT"),
                    List.of(new FieldJudgement(FieldName.GROSS_AMOUNT, 1, List.of(value), List.of("1")))));
        }
        return documents;
    }

    private static LabelledDocument golden(String value) {
        return new LabelledDocument(
                "golden/1",
                DocumentType.INVOICE,
                "",
                List.of(),
                Map.of("currency", List.of(new LabelledDocument.Value(value, List.of()))));
    }

    private static PaperReader says(String currency) {
        Reading reading = new Reading(currency, currency, 1, 1, Box.NONE, ReadingSource.TEXT);
        PaperReading paper = new PaperReading(
                DocumentType.INVOICE, 1, "en", Map.of(FieldName.CURRENCY, List.of(reading)), List.of(), List.of(), "");
        return document -> paper;
    }

    private static PromotionGate.Case passing(Comparison comparison) {
        return new PromotionGate.Case(comparison, 0, says("EUR"), List.of(golden("EUR")), "ann", "bob");
    }

    private static List<String> refusals(PromotionGate.Case asked) {
        return PromotionGate.judge(asked).conditions().stream()
                .filter(condition -> !condition.holds())
                .map(Condition::name)
                .toList();
    }

    private static final List<DocumentJudgement> GOOD = judged(100, 0.9, i -> i % 10 != 0);

    @Test
    void anEquallyGoodApprovedModelPasses() {
        Verdict verdict = PromotionGate.judge(passing(Comparison.of(GOOD, GOOD)));

        assertThat(verdict.passes()).isTrue();
        assertThat(verdict.line()).startsWith("passed: ").contains("100 documents");
    }

    @Test
    void aModelThatIsWorseOnOneKindOfPaperIsRefused() {
        Comparison comparison = Comparison.of(GOOD, judged(100, 0.9, i -> i % 10 != 0 && i % 6 != 0));

        assertThat(refusals(passing(comparison))).contains("no slice significantly worse");
    }

    @Test
    void aModelThatIsSurerThanItMayBeIsRefused() {
        Comparison comparison = Comparison.of(judged(400, 0.9, i -> i % 10 != 0), judged(400, 0.99, i -> i % 10 != 0));

        assertThat(refusals(passing(comparison))).containsExactly("calibration holds");
    }

    @Test
    void oneMistakeOnTheGoldenSetRefuses() {
        var asked =
                new PromotionGate.Case(Comparison.of(GOOD, GOOD), 0, says("USD"), List.of(golden("EUR")), "ann", "bob");

        assertThat(refusals(asked)).containsExactly("golden set");
        assertThat(PromotionGate.judge(asked).line())
                .startsWith("refused: golden set")
                .contains("currency");
    }

    @Test
    void nobodyApprovesHisOwnModel() {
        Comparison same = Comparison.of(GOOD, GOOD);

        for (String second : List.of("", "ann", " Ann ")) {
            var asked = new PromotionGate.Case(same, 0, says("EUR"), List.of(golden("EUR")), "ann", second);
            assertThat(refusals(asked)).containsExactly("approved by a second person");
        }
    }

    @Test
    void aHandfulOfDocumentsProvesNothing() {
        List<DocumentJudgement> few = judged(12, 0.9, i -> true);

        assertThat(refusals(passing(Comparison.of(few, few)))).contains("judged on unseen documents");
    }

    @Test
    void theShippedModelReadsTheShippedGoldenSetWithoutAMistake() {
        List<LabelledDocument> golden = GoldenSet.shipped();

        assertThat(golden).hasSizeGreaterThanOrEqualTo(10);
        assertThat(GoldenSet.mistakes(PageReader.shipped(), golden)).isEmpty();
    }
}
