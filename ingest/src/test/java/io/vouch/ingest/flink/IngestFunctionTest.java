package io.vouch.ingest.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.ingest.worker.WorkerOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.functions.async.CollectionSupplier;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

final class IngestFunctionTest {

    private static final Submission SUBMISSION = new Submission("local", "d1", "a.pdf", "/nowhere/a.pdf", 7, 3, 0);

    @Test
    void theRecordsOfTheStreamTravelWithoutGenericTypes() throws Exception {
        assertThat(copy(SUBMISSION, Submission.class)).isEqualTo(SUBMISSION);
        assertThat(copy(document(), IngestedDocument.class)).isEqualTo(document());
    }

    @Test
    void aTimeoutEmitsAQuarantinedRecordInsteadOfFailingTheJob() {
        var result = new Result();
        function().timeout(SUBMISSION, result);

        assertThat(result.documents).singleElement().satisfies(d -> {
            assertThat(d.outcome()).isEqualTo(Outcome.QUARANTINED);
            assertThat(d.reason()).isEqualTo(ReasonCode.TIMEOUT);
            assertThat(d.sequence()).isEqualTo(3);
        });
    }

    @Test
    void theFunctionCanBeSentToTaskManagers() throws Exception {
        assertThat(InstantiationUtil.isSerializable(function())).isTrue();
    }

    private static IngestFunction function() {
        return new IngestFunction(WorkerOptions.of(1, IngestLimits.DEFAULT, "/nowhere"));
    }

    private static <T> T copy(T value, Class<T> type) throws Exception {
        var config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(config);
        assertThat(serializer).isInstanceOf(PojoSerializer.class);
        var out = new DataOutputSerializer(256);
        serializer.serialize(value, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    private static IngestedDocument document() {
        var word = new Word("应收", new Box(1, 2, 21, 12), List.of(1.0, 11.0, 21.0), 0.5, WordSource.OCR);
        return new IngestedDocument(
                "id",
                "local",
                "d1",
                "a.pdf",
                "00",
                7,
                3,
                "application/pdf",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                List.of(new Page(1, 595, 842, List.of(word), true, "zh", "ff")),
                List.of(new Payload(PayloadKind.QR, "", "01,..", 1, new Box(0, 0, 9, 9))),
                List.of(new IntegrityFact("PDF_PRODUCER", "", "x", 0, Box.NONE)));
    }

    private static final class Result implements ResultFuture<IngestedDocument> {
        private final List<IngestedDocument> documents = new ArrayList<>();

        @Override
        public void complete(Collection<IngestedDocument> result) {
            documents.addAll(result);
        }

        @Override
        public void complete(CollectionSupplier<IngestedDocument> supplier) {
            throw new IllegalStateException("not used");
        }

        @Override
        public void completeExceptionally(Throwable error) {
            throw new IllegalStateException(error);
        }
    }
}
