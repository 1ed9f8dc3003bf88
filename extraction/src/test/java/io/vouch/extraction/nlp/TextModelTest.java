package io.vouch.extraction.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.confidence.Calibration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextModelTest {

    private static final TextModel MODEL =
            new TextModel(List.of("CONTRACT", "INVOICE"), Map.of("word=article", new double[] {2, -2}));

    private static ModelParts parts() {
        return new ModelParts(
                Map.of(), Optional.empty(), Calibration.NONE, Optional.of(MODEL), Map.of(ClauseKind.RECOURSE, MODEL));
    }

    @Test
    void knownFeaturesSwayAndUnknownOnesSayNothing() {
        assertThat(MODEL.chances(List.of("word=nothing"))).containsExactly(0.5, 0.5);

        double[] chances = MODEL.chances(List.of("word=article", "word=nothing"));

        assertThat(chances[0]).isGreaterThan(0.98);
        assertThat(chances[0] + chances[1]).isCloseTo(1, within(1e-9));
    }

    @Test
    void weightsOfAnotherNumberOfLabelsAreRefused() {
        assertThatThrownBy(() -> new TextModel(List.of("A", "B"), Map.of("x", new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextModel(List.of("A", "A"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileKeepsKindsAndClausesAndHasTheSameBytesTwice() throws Exception {
        byte[] file = ModelFile.pack(parts());

        FieldModel opened = FieldModel.of(file, ModelFile.sha256(file));

        assertThat(opened.types().orElseThrow().labels()).containsExactly("CONTRACT", "INVOICE");
        assertThat(opened.clauses().get(ClauseKind.RECOURSE).weights()).containsOnlyKeys("word=article");
        assertThat(ModelFile.pack(parts())).isEqualTo(file);
        assertThat(ModelFile.pack(opened.parts())).isEqualTo(file);
    }

    @Test
    void aFileOfFieldsAloneHasNoOpinions() throws Exception {
        byte[] file = ModelFile.pack(Map.of(), Optional.empty(), Calibration.NONE);

        FieldModel opened = FieldModel.of(file, ModelFile.sha256(file));

        assertThat(opened.types()).isEmpty();
        assertThat(opened.clauses()).isEmpty();
    }
}
