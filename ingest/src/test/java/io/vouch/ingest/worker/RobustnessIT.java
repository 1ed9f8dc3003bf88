package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile and odd files of other projects' tests through the real pool; skipped where the shared data is absent. */
final class RobustnessIT {

    @TempDir
    private Path folder;

    @Test
    void everyHostileFileHasATypedOutcomeAndNoneIsADefectOfOurs() throws Exception {
        Path data = data();
        assumeTrue(Files.isDirectory(data), "the shared folder datasets/robustness is absent");
        List<CompletableFuture<List<IngestedDocument>>> readings = new ArrayList<>();
        TreeMap<ReasonCode, Integer> counts = new TreeMap<>();
        try (var pool = new WorkerPool(WorkerOptions.of(2, IngestLimits.DEFAULT, folder.toString()));
                Stream<Path> files = Files.list(data)) {
            for (Path file : files.sorted().toList()) {
                readings.add(pool.submit(submission(file)));
            }
            for (var reading : readings) {
                assertThat(reading.get()).isNotEmpty();
                reading.get().forEach(document -> counts.merge(document.reason(), 1, Integer::sum));
            }
        }
        assertThat(counts)
                .doesNotContainKeys(
                        ReasonCode.INTERNAL, ReasonCode.WORKER_DIED, ReasonCode.TIMEOUT, ReasonCode.OUT_OF_MEMORY);
        assertThat(counts).containsKeys(ReasonCode.ENCRYPTED, ReasonCode.CORRUPT, ReasonCode.UNSUPPORTED_TYPE);
    }

    private static Submission submission(Path file) throws IOException {
        return new Submission("local", "d", file.getFileName().toString(), file.toString(), Files.size(file), 1, 0);
    }

    private static Path data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolveSibling("shared").resolve("datasets").resolve("robustness");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return Path.of("absent");
    }
}
