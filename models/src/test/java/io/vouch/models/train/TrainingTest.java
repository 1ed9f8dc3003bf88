package io.vouch.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @Test
    void modelDigestAndCardBelongTogetherAndComeOutTheSameTwice(@TempDir Path folder) throws Exception {
        Path labels = folder.resolve("labels.jsonl");
        LabelledLines.write(Papers.invoices(70), labels);
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));

        Training.Result result = Training.run(List.of(labels), one, (done, of) -> {});
        Training.run(List.of(labels), two, (done, of) -> {});

        byte[] model = Files.readAllBytes(one.resolve("fields.model"));
        assertThat(Files.readString(one.resolve("fields.model.sha256"))).isEqualTo(result.digest());
        assertThat(FieldModel.of(model, result.digest()).covers(io.vouch.extraction.FieldName.GROSS_AMOUNT))
                .isTrue();
        assertThat(Files.readString(one.resolve("fields.model.md"))).contains(result.digest());
        assertThat(Files.readAllBytes(two.resolve("fields.model"))).isEqualTo(model);
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
