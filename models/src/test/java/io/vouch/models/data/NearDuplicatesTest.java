package io.vouch.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    /** Sixty words, the first {@code changed} of them of this paper alone. */
    private static LabelledDocument paper(String id, int seed, int changed) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            words.add(i < changed ? "own" + seed + "x" + i : "shared" + i);
        }
        return Labelled.paper(id, "g" + seed, Map.of(), words.toArray(String[]::new));
    }

    @Test
    void aReadingOfTheSamePaperWithAFewOtherWordsIsFound() {
        List<LabelledDocument> train = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            train.add(paper("train/" + i, i, 60));
        }
        train.add(paper("train/same", 99, 3));

        List<NearDuplicates.Leak> leaks = NearDuplicates.between(train, List.of(paper("test/1", 100, 0)));

        assertThat(leaks).singleElement().satisfies(leak -> {
            assertThat(leak.train()).isEqualTo("train/same");
            assertThat(leak.alike()).isBetween(0.9, 0.99);
        });
    }

    @Test
    void aFormThatSharesHalfItsWordsIsAnotherPaper() {
        assertThat(NearDuplicates.between(List.of(paper("a", 1, 30)), List.of(paper("b", 2, 30))))
                .isEmpty();
    }

    @Test
    void papersWithoutWordsAreNoPair() {
        assertThat(NearDuplicates.between(
                        List.of(Labelled.paper("a", "", Map.of())), List.of(Labelled.paper("b", "", Map.of()))))
                .isEmpty();
    }
}
