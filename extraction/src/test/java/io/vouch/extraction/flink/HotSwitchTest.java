package io.vouch.extraction.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.Documents;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.nlp.PublishedModels;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Models are promoted, rolled back and spoilt while documents stream through two subtasks. */
@Timeout(120)
class HotSwitchTest {

    private static final int DOCUMENTS = 6000;
    private static final int PER_SECOND = 1000;

    @TempDir
    private Path models;

    private static IngestedDocument document(long number) {
        IngestedDocument made = Documents.of("n" + number, List.of(Documents.page(1, "x")), List.of());
        return new IngestedDocument(
                made.documentId(),
                made.tenant(),
                made.deal(),
                made.name(),
                made.sha256(),
                1,
                number,
                made.mediaType(),
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                made.pages(),
                List.of(),
                List.of());
    }

    private void journal(String... lines) throws Exception {
        Path draft = Files.writeString(models.resolve("draft"), String.join("\n", lines) + "\n");
        Files.move(draft, models.resolve(PublishedModels.JOURNAL), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String promote(String digest) {
        return "{\"action\":\"PROMOTE\",\"digest\":\"" + digest + "\"}";
    }

    private static DataStream<ExtractedDocument> job(String folder) {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, settings);
        GeneratorFunction<Long, IngestedDocument> documents = HotSwitchTest::document;
        var source = new DataGeneratorSource<>(
                documents,
                DOCUMENTS,
                RateLimiterStrategy.perSecond(PER_SECOND),
                TypeInformation.of(IngestedDocument.class));
        DataStream<IngestedDocument> stream = env.fromSource(
                        source, WatermarkStrategy.noWatermarks(), "papers", TypeInformation.of(IngestedDocument.class))
                .setParallelism(1)
                .rebalance();
        return SwitchingExtractFunction.extract(stream, ModelSwitches.watch(env, folder), new NamedReaders(30));
    }

    @Test
    void noDocumentIsLostEachNamesOneModelAndNoneIsMixed() throws Exception {
        List<ExtractedDocument> read = new ArrayList<>();
        CloseableIterator<ExtractedDocument> results = job(models.toString()).executeAndCollect();
        try {
            while (read.size() < DOCUMENTS) {
                read.add(results.next());
                if (read.size() == 1000) {
                    journal(promote("m1"));
                } else if (read.size() == 2500) {
                    journal(promote("m1"), promote("bad"));
                } else if (read.size() == 3500) {
                    journal(promote("m1"), promote("bad"), promote("m3"));
                }
            }
        } finally {
            results.close();
        }

        TreeSet<Long> sequences = new TreeSet<>();
        TreeMap<Long, List<String>> bySubtask = new TreeMap<>();
        for (ExtractedDocument document : read) {
            sequences.add(document.sequence());
            assertThat(document.value(FieldName.REMARK)).contains(document.model());
            assertThat(document.value(FieldName.SELLER_NAME)).contains(document.model());
            List<String> models = bySubtask.computeIfAbsent(document.sequence() % 2, s -> new ArrayList<>());
            if (models.isEmpty() || !models.get(models.size() - 1).equals(document.model())) {
                models.add(document.model());
            }
        }
        assertThat(sequences).hasSize(DOCUMENTS);
        assertThat(bySubtask).hasSize(2).allSatisfy((subtask, models) -> {
            assertThat(models).containsSubsequence("m1", "m3");
            assertThat(models).doesNotContain("bad").doesNotHaveDuplicates();
        });
    }
}
