package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.models.compare.Comparison;
import io.vouch.models.data.Split;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.gate.GoldenSet;
import io.vouch.models.gate.PromotionGate;
import io.vouch.models.gate.Verdict;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.SroieFolder;
import io.vouch.models.suspects.LabelErrors;
import io.vouch.models.suspects.PlantedErrors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The receipts of SROIE, a tenth of whose labels are made wrong: are the errors found, and is what learned from them refused? Both models
 * learn from nothing, on the vendors that the split keeps for learning, and are judged on the others. {@code mvn -pl models -am test
 * -Dtest=SroiePoisonTest -Dvouch.slow=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "vouch.slow", matches = "true", disabledReason = "trains on SROIE for minutes")
class SroiePoisonTest {

    private static final int FOLDS = 3;

    private static Map<Split.Part, List<LabelledDocument>> parts;
    private static PlantedErrors.Poisoned poisoned;
    private static CrossValidation onPoisoned;

    @BeforeAll
    static void learnFromWrongLabels() throws Exception {
        Path shared = Path.of("").toAbsolutePath();
        while (shared != null && !Files.isDirectory(shared.resolve("shared/datasets/sroie/box"))) {
            shared = shared.getParent();
        }
        assumeTrue(shared != null, "no folder shared/datasets/sroie above the working directory");
        parts = Split.of(SroieFolder.read(shared.resolve("shared/datasets/sroie")));
        poisoned = PlantedErrors.plant(parts.get(Split.Part.TRAIN), 0.1);
        onPoisoned = CrossValidation.of(poisoned.documents(), FOLDS, Optional.empty(), Progress.NONE);
    }

    private static PaperReader reader(CrossValidation learned) throws Exception {
        byte[] model = learned.trainer()
                .pack(Folds.NONE, learned.heldOut().orElseThrow().calibration());
        return PageReader.with(FieldModel.of(model, ModelFile.sha256(model)));
    }

    @Test
    void sevenOfTenErrorsStandInTheFirstFifthOfTheList() {
        double found = poisoned.found(LabelErrors.rank(poisoned.documents(), onPoisoned.reader()), 0.2);

        assertThat(poisoned.planted()).hasSizeGreaterThan(100);
        assertThat(found).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void whatLearnedFromTheErrorsIsRefused() throws Exception {
        CrossValidation onClean =
                CrossValidation.of(parts.get(Split.Part.TRAIN), FOLDS, Optional.empty(), Progress.NONE);
        List<LabelledDocument> unseen = parts.get(Split.Part.TEST);
        PaperReader candidate = reader(onPoisoned);

        Comparison comparison =
                Comparison.of(Evaluator.judge(reader(onClean), unseen), Evaluator.judge(candidate, unseen));
        Verdict verdict = PromotionGate.judge(
                new PromotionGate.Case(comparison, 0, candidate, GoldenSet.shipped(), "eve", "bob"));

        assertThat(verdict.passes()).as(verdict.line()).isFalse();
        assertThat(comparison.worse())
                .as("slices that are worse than those of the clean model")
                .isNotEmpty();
    }
}
