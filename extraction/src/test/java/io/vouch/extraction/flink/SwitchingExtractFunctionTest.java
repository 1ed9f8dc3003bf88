package io.vouch.extraction.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.Documents;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.IngestedDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SwitchingExtractFunctionTest {

    private static final class Subtask implements AutoCloseable {

        private final TwoInputStreamOperatorTestHarness<IngestedDocument, ModelSwitch, ExtractedDocument> harness;

        Subtask(long loadMillis, OperatorSubtaskState before) throws Exception {
            harness = new TwoInputStreamOperatorTestHarness<>(new CoBroadcastWithNonKeyedOperator<>(
                    new SwitchingExtractFunction(new NamedReaders(loadMillis)),
                    List.of(new MapStateDescriptor<>("model-switches", Types.LONG, Types.STRING))));
            harness.setup(ExtractedDocumentType.get().createSerializer(new SerializerConfigImpl()));
            if (before != null) {
                harness.initializeState(before);
            }
            harness.open();
        }

        void switchTo(long number, String digest) throws Exception {
            harness.processElement2(new ModelSwitch(number, digest), 0);
        }

        /** The model that read the next document. */
        String read() throws Exception {
            harness.processElement1(Documents.of("a.pdf", List.of(Documents.page(1, "x")), List.of()), 0);
            var output = harness.extractOutputValues();
            return output.get(output.size() - 1).model();
        }

        /** Reads until this model does it; the models of all that was read, in order, each once. */
        List<String> readUntil(String model) throws Exception {
            Set<String> seen = new LinkedHashSet<>();
            while (!seen.contains(model)) {
                Thread.sleep(5);
                seen.add(read());
            }
            return List.copyOf(seen);
        }

        OperatorSubtaskState savepoint() throws Exception {
            return harness.snapshot(1, 1);
        }

        @Override
        public void close() {
            try {
                harness.close();
            } catch (Exception e) { // Flink declares Exception
                throw new IllegalStateException("the subtask does not close", e);
            }
        }
    }

    @Test
    void documentsAreReadWithTheOldModelWhileTheNewOneLoads() throws Exception {
        try (Subtask subtask = new Subtask(300, null)) {
            assertThat(subtask.read()).isEqualTo("first");
            subtask.switchTo(1, "m1");
            long start = System.nanoTime();

            assertThat(subtask.read()).isEqualTo("first");
            assertThat(System.nanoTime() - start).isLessThan(250_000_000L);
            assertThat(subtask.readUntil("m1")).isSubsetOf("first", "m1");
        }
    }

    @Test
    void aBadModelIsRefusedAndTheOldOneGoesOn() throws Exception {
        try (Subtask subtask = new Subtask(0, null)) {
            subtask.switchTo(1, "m1");
            subtask.readUntil("m1");
            subtask.switchTo(2, "bad");
            subtask.switchTo(3, "m3");

            assertThat(subtask.readUntil("m3")).isSubsetOf("m1", "m3");
        }
    }

    @Test
    void anOrderThatIsRepeatedOrOlderChangesNothing() throws Exception {
        try (Subtask subtask = new Subtask(0, null)) {
            subtask.switchTo(5, "m5");
            subtask.readUntil("m5");
            subtask.switchTo(4, "m4");
            subtask.switchTo(5, "m5");
            subtask.switchTo(6, "m6");

            assertThat(subtask.readUntil("m6")).isSubsetOf("m5", "m6");
        }
    }

    @Test
    void afterARestartTheNewestSoundModelReadsTheFirstDocument() throws Exception {
        OperatorSubtaskState saved;
        try (Subtask subtask = new Subtask(0, null)) {
            for (int i = 1; i <= 12; i++) {
                subtask.switchTo(i, "m" + i);
            }
            subtask.switchTo(13, "bad");
            saved = subtask.savepoint();
        }

        try (Subtask restored = new Subtask(0, saved)) {
            assertThat(restored.read()).isEqualTo("m12");
        }
    }
}
