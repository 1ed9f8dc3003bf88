package io.vouch.alerts.bench;

import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Resident memory of this process and its children over a run of 300 pages, digital and scanned as they come, and what is left of
 * temporary files at the end.
 */
public final class MemorySection implements BenchSection {

    private static final int PAGES = 300;
    private static final long LARGEST_PAPER = 20L << 20;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String purpose() {
        return "resident memory of parent and children over 300 pages, temporary files left";
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        List<Path> papers = papers(setting.papers());
        var curve = new MemoryCurve();
        Path scratch = Path.of(setting.workers().scratch());
        int[] counts = new int[3];
        try (var pool = new WorkerPool(setting.workers())) {
            read(papers, pool, setting, curve, counts);
        }
        List<String> left = left(scratch);
        List<String> table = new ArrayList<>(curve.table());
        table.add("");
        table.add(String.format(
                Locale.ROOT,
                "%d papers, %d pages (%d by OCR), %d children at a time, none replaced unless it exceeds %d MiB.",
                counts[0],
                counts[1],
                counts[2],
                setting.workers().workers(),
                setting.workers().maxRssBytes() >> 20));
        table.add(curve.verdict());
        table.add("Temporary files left: %d.".formatted(left.size()));
        return new QualitySection("Memory over %d pages".formatted(counts[1]), table, left);
    }

    private static void read(
            List<Path> papers, WorkerPool pool, BenchSetting setting, MemoryCurve curve, int[] counts)
            throws IOException {
        Deque<CompletableFuture<List<IngestedDocument>>> waiting = new ArrayDeque<>();
        for (int i = 0; counts[1] < PAGES && i < PAGES; i++) {
            Path paper = papers.get(i % papers.size());
            waiting.add(pool.submit(new Submission(
                    "local", "memory", i + "-" + paper.getFileName(), paper.toString(), Files.size(paper), i, 0)));
            if (waiting.size() > setting.workers().workers()) {
                take(waiting.remove(), setting, curve, counts);
            }
        }
        while (!waiting.isEmpty()) {
            take(waiting.remove(), setting, curve, counts);
        }
    }

    private static void take(
            CompletableFuture<List<IngestedDocument>> reading, BenchSetting setting, MemoryCurve curve, int[] counts) {
        counts[0]++;
        for (IngestedDocument document : await(reading)) {
            counts[1] += document.pages().size();
            counts[2] += (int) document.pages().stream().filter(Page::ocr).count();
        }
        curve.sample(counts[1]);
        if (counts[0] % 20 == 0) {
            setting.notes().accept("%d of %d pages read".formatted(counts[1], PAGES));
        }
    }

    private static List<IngestedDocument> await(CompletableFuture<List<IngestedDocument>> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("papers could not be read", e);
        }
    }

    /** Papers with pages, in an order that mixes deals: digital and scanned ones alternate instead of coming in blocks. */
    private static List<Path> papers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> papers = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".json"))
                    .filter(file -> file.toFile().length() <= LARGEST_PAPER)
                    .sorted(java.util.Comparator.comparing((Path file) ->
                                    file.getFileName().toString())
                            .thenComparing(Path::toString))
                    .toList();
            if (papers.isEmpty()) {
                throw new IOException("no papers in " + folder);
            }
            return papers;
        }
    }

    private static List<String> left(Path scratch) throws IOException {
        if (!Files.isDirectory(scratch)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.filter(file -> !file.equals(scratch))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
