package io.vouch.alerts.bench;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int MOST_SCANS = 20;
    private static final int SCAN_STEP = 5;
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
        Path pictures = Files.createTempDirectory(setting.out(), "pages-");
        var curve = new MemoryCurve();
        var run = new Run(setting, pictures, curve);
        try (var pool = new WorkerPool(setting.workers().withPictures(pictures.toString()))) {
            run.read(papers(setting.papers()), pool);
        }
        delete(pictures);
        List<String> left = left(Path.of(setting.workers().scratch()));
        List<String> table = new ArrayList<>(curve.table());
        table.add("");
        table.add(String.format(
                Locale.ROOT,
                "%d papers, %d pages (%d by OCR), %d children at a time, replaced above %d MiB.",
                run.papers,
                run.pages,
                run.ocrPages,
                setting.workers().workers(),
                setting.workers().maxRssBytes() >> 20));
        table.add(curve.verdict());
        table.add("Temporary files left: %d.".formatted(left.size()));
        return new QualitySection("Memory over %d pages".formatted(run.pages), table, left);
    }

    /**
     * Shipped papers in turn, and after every fourth one the picture of an earlier one's page: a scan. By an odd step, so that each
     * of two children that take turns meets scans from the beginning.
     */
    private static final class Run {

        private final BenchSetting setting;
        private final Path pictures;
        private final MemoryCurve curve;
        private final Deque<CompletableFuture<List<IngestedDocument>>> waiting = new ArrayDeque<>();
        private final Deque<Path> scans = new ArrayDeque<>();
        private int submitted;
        private int papers;
        private int pages;
        private int ocrPages;

        Run(BenchSetting setting, Path pictures, MemoryCurve curve) {
            this.setting = setting;
            this.pictures = pictures;
            this.curve = curve;
        }

        void read(List<Path> files, WorkerPool pool) throws IOException {
            int next = 0;
            while (pages < PAGES && submitted < PAGES) {
                boolean scan = submitted % SCAN_STEP == SCAN_STEP - 1 && !scans.isEmpty();
                Path paper = scan ? scans.remove() : files.get(next++ % files.size());
                String name = submitted++ + "-" + paper.getFileName();
                waiting.add(pool.submit(
                        new Submission("local", "memory", name, paper.toString(), Files.size(paper), submitted, 0)));
                if (waiting.size() > setting.workers().workers()) {
                    take();
                }
            }
            while (!waiting.isEmpty()) {
                take();
            }
        }

        private void take() throws IOException {
            papers++;
            for (IngestedDocument document : await(waiting.remove())) {
                pages += document.pages().size();
                ocrPages += (int) document.pages().stream().filter(Page::ocr).count();
                keep(
                        pictures.resolve(document.documentId()),
                        document.mediaType().startsWith("image/"));
            }
            curve.sample(pages);
            if (papers % 20 == 0) {
                setting.notes().accept("%d of about %d pages read".formatted(pages, PAGES));
            }
        }

        /** Keeps one picture of a paper and only as many as will be read, so that the disk does not fill. */
        private void keep(Path album, boolean scan) throws IOException {
            Path first = album.resolve("1.png");
            if (!scan && scans.size() < MOST_SCANS && Files.exists(first)) {
                scans.add(Files.move(first, pictures.resolve("scan-" + papers + ".png")));
            }
            delete(album);
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

    /** Papers in an order that mixes deals and kinds, so that warm-up meets all of them: by a digest of their names. */
    private static List<Path> papers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> papers = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".json"))
                    .filter(file -> file.toFile().length() <= LARGEST_PAPER)
                    .sorted(Comparator.comparing(
                            file -> ContentHash.of(folder.relativize(file).toString())))
                    .toList();
            if (papers.isEmpty()) {
                throw new IOException("no papers in " + folder);
            }
            return papers;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
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
