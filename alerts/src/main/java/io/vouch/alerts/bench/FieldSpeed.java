package io.vouch.alerts.bench;

import io.vouch.extraction.Extractor;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.structured.StructuredReader;
import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Fields, line items and clauses of papers whose words are there: one thread, the shipped model loaded once. */
final class FieldSpeed {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;

    private FieldSpeed() {}

    static List<String> measured(List<Path> pdfs, Path scratch) throws IOException {
        List<IngestedDocument> documents = new ArrayList<>();
        for (Path paper : DigitalSpeed.digital(pdfs, scratch)) {
            documents.add(document(paper, DigitalSpeed.pages(paper, scratch)));
        }
        if (documents.isEmpty()) {
            return List.of("", "Fields after the words are there: no digital paper found.");
        }
        Extractor extractor = new Extractor(new StructuredReader(), PageReader.shipped());
        long[] nanos = new long[documents.size()];
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                extractor.extractAll(documents.get(i));
                long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                nanos[i] += round < WARM_UP ? 0 : took;
            }
        }
        int pages =
                documents.stream().mapToInt(document -> document.pages().size()).sum();
        double seconds = Arrays.stream(nanos).sum() / NANOS / ROUNDS;
        long[] sorted = Arrays.stream(nanos).sorted().toArray();
        return List.of(
                "",
                String.format(
                        Locale.ROOT,
                        "Fields after the words are there: %.0f papers and %.0f pages a CPU second (%d papers, %d pages, one"
                                + " thread, mean of %d rounds); the median paper takes %.1f ms, the slowest %.0f ms.",
                        documents.size() / seconds,
                        pages / seconds,
                        documents.size(),
                        pages,
                        ROUNDS,
                        1e3 * sorted[sorted.length / 2] / NANOS / ROUNDS,
                        1e3 * sorted[sorted.length - 1] / NANOS / ROUNDS));
    }

    private static IngestedDocument document(Path paper, List<Page> pages) {
        String name = paper.getFileName().toString();
        return new IngestedDocument(
                ContentHash.documentId("local", "speed", name, ""),
                "local",
                "speed",
                name,
                "",
                0,
                1,
                "application/pdf",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                pages,
                List.of(),
                List.of());
    }
}
