package io.vouch.models.labels;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.ocr.TesseractOcr;
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
        return read(papers, cache, List.of());
    }

    /**
     * The same with another network of the OCR engine for receipts.
     *
     * @param network a file of {@code train --ocr}
     */
    static Map<String, IngestedDocument> read(Map<String, Path> papers, Path cache, Path network) throws IOException {
        // The digest is for the cache, which would otherwise know the network by its place alone.
        return read(
                papers,
                cache,
                List.of(
                        "-D" + TesseractOcr.RECEIPT_PROPERTY + "=" + network.toAbsolutePath(),
                        "-D" + TesseractOcr.RECEIPT_PROPERTY + ".sha256=" + ContentHash.of(network)));
    }

    private static Map<String, IngestedDocument> read(Map<String, Path> papers, Path cache, List<String> jvmOptions)
            throws IOException {
        Path scratch = Files.createTempDirectory("labels");
        WorkerOptions options = WorkerOptions.of(WORKERS, IngestLimits.DEFAULT, scratch.toString())
                .withCache(cache.toString(), CACHE_BYTES)
                .withJvmOptions(jvmOptions);
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
