package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.models.evaluate.ClauseScore;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opinions on kinds of paper and on clauses: learned, kept with the fields in one file, and worth something on papers not seen. */
class OpinionsTest {

    private static final List<LabelledDocument> LEARNED = mixed(0, 36);

    @TempDir
    private Path folder;

    private static FieldModel model;

    private static List<LabelledDocument> mixed(int from, int to) {
        List<LabelledDocument> papers = new ArrayList<>(Papers.invoices(to).subList(from, to));
        papers.addAll(Agreements.of(to).subList(from, to));
        return papers;
    }

    private static FieldModel open(byte[] file) throws Exception {
        return FieldModel.of(file, ModelFile.sha256(file));
    }

    @BeforeAll
    static void learn() throws Exception {
        model = open(Trainer.train(LEARNED, Progress.NONE));
    }

    @Test
    void kindsAndClausesAreLearnedBesideTheFields() {
        assertThat(model.types().orElseThrow().labels()).containsExactly("CONTRACT", "INVOICE");
        assertThat(model.clauses()).containsOnlyKeys(ClauseKind.ASSIGNMENT_PROHIBITED);
        assertThat(model.covers(FieldName.GROSS_AMOUNT)).isTrue();
    }

    @Test
    void aWordingThatTheRulesDoNotKnowIsFoundOnContractsNotSeen() {
        List<LabelledDocument> unseen = Agreements.of(80).subList(60, 80);

        ClauseScore rules = score(PageReader.rulesOnly(), unseen);
        ClauseScore both = score(PageReader.with(model), unseen);

        assertThat(rules.recall()).isZero();
        assertThat(both.recall()).isEqualTo(1);
        assertThat(both.precision()).isEqualTo(1);
        assertThat(both.clausePrecision()).isEqualTo(1);
    }

    private static ClauseScore score(PageReader reader, List<LabelledDocument> documents) {
        return Evaluator.evaluate(reader, documents).clauses().get(0);
    }

    @Test
    void theSamePapersInAnotherOrderGiveTheSameBytes() throws Exception {
        List<LabelledDocument> turned = new ArrayList<>(LEARNED);
        Collections.reverse(turned);

        assertThat(Trainer.train(turned, Progress.NONE)).isEqualTo(Trainer.train(LEARNED, Progress.NONE));
    }

    @Test
    void papersOfOneKindAloneLeaveTheOpinionsThatWereThere() throws Exception {
        byte[] after = Trainer.of(Papers.invoices(30), any -> 0, Optional.of(model), Progress.NONE)
                .pack(Folds.NONE, model.calibration());

        assertThat(open(after).types().orElseThrow().weights().keySet())
                .isEqualTo(model.types().orElseThrow().weights().keySet());
        assertThat(open(after).clauses()).containsOnlyKeys(ClauseKind.ASSIGNMENT_PROHIBITED);
    }

    @Test
    void onlyTheNamedPartsChange() throws Exception {
        Path labels = folder.resolve("labels.jsonl");
        LabelledLines.write(mixed(60, 80), labels);
        Training.Plan plan = new Training.Plan(
                List.of(labels),
                folder,
                Optional.of(model),
                false,
                Set.of(ModelPart.TYPES, ModelPart.CLAUSES),
                Set.of(),
                "ann",
                Instant.EPOCH);

        Training.Result result = Training.run(plan, Progress.NONE);

        FieldModel after = open(Files.readAllBytes(folder.resolve("fields.model")));
        assertThat(after.digest()).isEqualTo(result.digest()).isNotEqualTo(model.digest());
        assertThat(fieldsAlone(after)).isEqualTo(fieldsAlone(model));
        assertThat(Files.readString(folder.resolve("fields.model.md")))
                .contains("Trained: types,clauses", "--only types,clauses", "| ASSIGNMENT_PROHIBITED+ |");
    }

    private static byte[] fieldsAlone(FieldModel of) throws Exception {
        return ModelFile.pack(of.parts().fields(), of.lines(), of.calibration());
    }

    @Test
    void theEvaluationTellsKindsApart() {
        Evaluation scores = Evaluator.evaluate(PageReader.with(model), mixed(60, 70));

        assertThat(scores.types().scores()).hasSizeBetween(2, 3);
        assertThat(scores.table()).contains("| CONTRACT | 10 |", "| INVOICE | 10 |");
    }
}
