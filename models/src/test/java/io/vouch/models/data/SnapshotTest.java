package io.vouch.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final LabelledDocument ONE =
            Labelled.paper("a/1", "g", Map.of("gross_amount", "1.00"), "Total", "1.00");
    private static final LabelledDocument TWO =
            Labelled.paper("a/2", "g", Map.of("gross_amount", "2.00"), "Total", "2.00");

    @Test
    void theSameLabelsInAnyOrderHaveOneDigestAndAnotherLabelAnother() {
        LabelledDocument changed = Labelled.paper("a/2", "g", Map.of("gross_amount", "2.10"), "Total", "2.00");

        assertThat(Snapshot.of(List.of(TWO, ONE)).digest())
                .isEqualTo(Snapshot.of(List.of(ONE, TWO)).digest());
        assertThat(Snapshot.of(List.of(ONE, changed)).digest())
                .isNotEqualTo(Snapshot.of(List.of(ONE, TWO)).digest());
    }

    @Test
    void aSnapshotIsReadBackAsItWas(@TempDir Path folder) throws Exception {
        Snapshot snapshot = Snapshot.of(List.of(ONE, TWO));

        List<LabelledDocument> back = LabelledLines.read(snapshot.write(folder));

        assertThat(Snapshot.of(back)).isEqualTo(snapshot);
    }

    @Test
    void aDocumentsKeyDependsOnItsWordsAlone() {
        LabelledDocument relabelled = Labelled.paper("b/9", "h", Map.of(), "Total", "1.00");

        assertThat(Snapshot.key(relabelled)).isEqualTo(Snapshot.key(ONE)).isNotEqualTo(Snapshot.key(TWO));
    }
}
