package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.data.Snapshot;
import io.vouch.models.data.Split;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import io.vouch.models.registry.EntryFile;
import io.vouch.models.registry.ModelEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @Test
    void modelDigestAndCardBelongTogetherAndComeOutTheSameTwice(@TempDir Path folder) throws Exception {
        Path labels = folder.resolve("labels.jsonl");
        LabelledLines.write(Papers.invoices(70), labels);
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));

        Training.Result result = Training.run(plan(labels, one), Progress.NONE);
        Training.run(plan(labels, two), Progress.NONE);

        byte[] model = Files.readAllBytes(one.resolve("fields.model"));
        assertThat(Files.readString(one.resolve("fields.model.sha256"))).isEqualTo(result.digest());
        assertThat(FieldModel.of(model, result.digest()).covers(io.vouch.extraction.FieldName.GROSS_AMOUNT))
                .isTrue();
        assertThat(Files.readString(one.resolve("fields.model.md"))).contains(result.digest());
        assertThat(Files.readAllBytes(two.resolve("fields.model"))).isEqualTo(model);
    }

    private static Training.Plan plan(Path labels, Path out) {
        return new Training.Plan(List.of(labels), out, Optional.empty(), false, "ann", Instant.EPOCH);
    }

    @Test
    void theOriginTellsWhatTheModelWasTrainedOn(@TempDir Path folder) throws Exception {
        Path labels = folder.resolve("labels.jsonl");
        LabelledLines.write(Papers.invoices(30), labels);

        Training.Result result = Training.run(plan(labels, folder), Progress.NONE);
        ModelEntry entry = EntryFile.read(folder.resolve("fields.model.json"));

        assertThat(entry.digest()).isEqualTo(result.digest());
        assertThat(entry.seen())
                .contains(Snapshot.key(LabelledLines.read(labels).get(3)));
        assertThat(LabelledLines.read(result.snapshot())).hasSize(30);
        assertThat(result.snapshot().getFileName()).hasToString(entry.data() + ".jsonl");
    }

    @Test
    void whatIsHeldOutIsNotLearned(@TempDir Path folder) throws Exception {
        Path labels = folder.resolve("labels.jsonl");
        LabelledLines.write(Papers.invoices(70), labels);
        Training.Plan plan = new Training.Plan(List.of(labels), folder, Optional.empty(), true, "ann", Instant.EPOCH);

        Training.Result result = Training.run(plan, Progress.NONE);

        var parts = Split.of(LabelledLines.read(labels));
        assertThat(parts.get(Split.Part.TEST)).isNotEmpty();
        assertThat(result.documents()).isEqualTo(parts.get(Split.Part.TRAIN).size());
    }

    @Test
    void aGroupStandsInOneFoldAlone() {
        List<LabelledDocument> papers = Papers.invoices(70);
        Folds folds = Folds.of(papers, 3);

        for (LabelledDocument paper : papers) {
            assertThat(papers.stream().filter(other -> other.group().equals(paper.group())))
                    .allMatch(other -> folds.of(other) == folds.of(paper));
        }
        assertThat(papers.stream().map(folds::of).distinct()).containsExactlyInAnyOrder(0, 1, 2);
    }
}
