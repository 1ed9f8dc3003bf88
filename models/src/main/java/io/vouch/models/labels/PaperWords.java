package io.vouch.models.labels;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Reads the words of papers through the same child processes as the pipeline, scans by OCR. */
final class PaperWords {

    private static final int WORKERS = 2;
    private static final long CACHE_BYTES = 1L << 30;

    private PaperWords() {}

    /**
     * The papers that have words, by the name they were given.
     *
     * @param cache an existing folder that keeps what was read, so that OCR is paid for once
     */
    static Map<String, IngestedDocument> read(Map<String, Path> papers, Path cache) throws IOException {
        Path scratch = Files.createTempDirectory("labels");
        WorkerOptions options = WorkerOptions.of(WORKERS, IngestLimits.DEFAULT, scratch.toString())
                .withCache(cache.toString(), CACHE_BYTES);
        try (WorkerPool pool = new WorkerPool(options)) {
            Map<String, CompletableFuture<List<IngestedDocument>>> readings = new LinkedHashMap<>();
            for (Map.Entry<String, Path> paper : new TreeMap<>(papers).entrySet()) {
                String path = paper.getValue().toAbsolutePath().toString();
                long bytes = Files.size(paper.getValue());
                readings.put(
                        paper.getKey(),
                        pool.submit(new Submission("labels", "", paper.getKey(), path, bytes, readings.size(), 0)));
            }
            Map<String, IngestedDocument> read = new LinkedHashMap<>();
            readings.forEach((name, reading) -> {
                IngestedDocument whole = reading.join().get(0);
                if (!whole.pages().isEmpty()) {
                    read.put(name, whole);
                }
            });
            return read;
        } finally {
            Files.deleteIfExists(scratch);
        }
    }
}
