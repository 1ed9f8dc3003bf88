package io.vouch.extraction.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FieldModelTest {

    @Test
    void theShippedModelHasItsCommittedDigest() {
        assertThat(FieldModel.shipped())
                .hasValueSatisfying(model -> assertThat(model.name()).matches("fields@sha256:[0-9a-f]{64}"));
    }

    @Test
    void aChangedModelIsRefused() {
        assertThatThrownBy(() -> FieldModel.of(new byte[] {1, 2, 3}, "0".repeat(64)))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("sha256:");
    }

    @Test
    void classesThatNoModelNeedsAreRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            TreeMap<String, Object> map = new TreeMap<>();
            map.put("x", new java.util.concurrent.atomic.AtomicInteger(1));
            out.writeObject(map);
        }
        byte[] model = bytes.toByteArray();

        assertThatThrownBy(() -> FieldModel.of(model, ModelFile.sha256(model)))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("cannot be opened");
    }
}
