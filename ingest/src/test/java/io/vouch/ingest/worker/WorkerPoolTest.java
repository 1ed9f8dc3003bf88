package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerPoolTest {

    @TempDir
    private Path folder;

    @Test
    void aTextFileComesBackWithItsWords() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "应收账款转让通知书 No. 42\n");
        try (var pool = new WorkerPool(WorkerOptions.of(
                1, IngestLimits.DEFAULT, folder.resolve("scratch").toString()))) {
            List<IngestedDocument> documents = pool.submit(
                            new Submission("local", "d1", "note.txt", file.toString(), Files.size(file), 1, 0))
                    .get();
            assertThat(documents).singleElement().satisfies(document -> {
                assertThat(document.outcome()).isEqualTo(Outcome.ACCEPTED);
                assertThat(document.pages().get(0).language()).isEqualTo("zh");
                assertThat(document.pages().get(0).words()).hasSize(3);
            });
        }
    }
}
