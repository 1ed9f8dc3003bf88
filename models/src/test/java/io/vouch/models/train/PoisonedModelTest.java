package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.compare.Comparison;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.gate.PromotionGate;
import io.vouch.models.gate.Verdict;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import io.vouch.models.suspects.PlantedErrors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One tenth of the labels is wrong: what the gate says of a model that learned from them. */
class PoisonedModelTest {

    private static final List<LabelledDocument> LEARNED = Papers.invoices(210);
    private static final List<LabelledDocument> JUDGED = Papers.invoices(330).subList(210, 330);

    @TempDir
    static Path folder;

    private static FieldModel clean;

    @BeforeAll
    static void trainOnCleanLabels() throws Exception {
        clean = train("clean", LEARNED);
    }

    private static FieldModel train(String name, List<LabelledDocument> documents) throws Exception {
        Path out = Files.createDirectory(folder.resolve(name));
        Path labels = out.resolve("labels.jsonl");
        LabelledLines.write(documents, labels);
        Training.Result result = Training.run(
                new Training.Plan(List.of(labels), out, Optional.empty(), false, "eve", Instant.EPOCH), Progress.NONE);
        return FieldModel.of(Files.readAllBytes(out.resolve("fields.model")), result.digest());
    }

    private static Verdict judge(FieldModel candidate) {
        Comparison comparison = Comparison.of(
                Evaluator.judge(PageReader.with(clean), JUDGED), Evaluator.judge(PageReader.with(candidate), JUDGED));
        return PromotionGate.judge(
                new PromotionGate.Case(comparison, 0, PageReader.with(candidate), List.of(), "eve", "bob"));
    }

    @Test
    void aModelThatLearnedFromATenthOfWrongLabelsIsRefused() throws Exception {
        PlantedErrors.Poisoned poisoned = PlantedErrors.plant(LEARNED, 0.1);
        assertThat(poisoned.planted()).hasSizeGreaterThan(30);

        Verdict verdict = judge(train("poisoned", poisoned.documents()));

        assertThat(verdict.passes()).as(verdict.line()).isFalse();
        assertThat(verdict.line()).doesNotContain("approved by a second person", "judged on unseen documents");
    }

    @Test
    void aModelThatLearnedFromHalfAsManyRightLabelsPasses() throws Exception {
        Verdict verdict = judge(train("half", LEARNED.subList(0, 105)));

        assertThat(verdict.passes()).as(verdict.line()).isTrue();
    }
}
