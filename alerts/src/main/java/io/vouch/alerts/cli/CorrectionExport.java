package io.vouch.alerts.cli;

import io.vouch.alerts.output.PageLines;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.LoggedSubmission;
import io.vouch.alerts.store.review.ReviewedPapers;
import io.vouch.alerts.store.review.ReviewedPapers.Decided;
import io.vouch.alerts.store.review.ReviewedPapers.Source;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import io.vouch.models.data.Alignment;
import io.vouch.models.importers.CorrectionFolder;
import io.vouch.models.labels.Correction;
import io.vouch.models.labels.CorrectionLines;
import io.vouch.models.labels.LabelledLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what reviewers said into a folder that training reads: {@code corrections.jsonl}, the papers' {@code documents.jsonl} and
 * {@code pages.jsonl} (words, from the cache of readings or by reading the papers again), and what comes of them: {@code
 * labels.jsonl}, {@code quarantine.tsv}, and {@code decisions.jsonl} for {@code vouch weights}.
 */
final class CorrectionExport {

    private final ReviewedPapers reviewed;
    private final Path blobs;
    private final WorkerOptions workers;

    /** @param blobs folder of the bytes that were handed in */
    CorrectionExport(Pool pool, Path blobs, WorkerOptions workers) {
        this.reviewed = new ReviewedPapers(pool);
        this.blobs = blobs;
        this.workers = workers;
    }

    /**
     * What was written.
     *
     * @param corrected values that somebody changed
     * @param confirmed values that somebody found right
     * @param decisions alerts that say whether two papers are one
     * @param labels with the words of each value; what stands nowhere is set aside
     */
    record Written(int corrected, int confirmed, int decisions, Alignment.Result labels) {}

    Written write(String tenant, Path out) throws IOException {
        Files.createDirectories(out);
        List<Decided> decided = reviewed.decisions(tenant);
        List<Correction> said =
                reviewed.corrections(tenant).stream().map(ReviewedLabels::of).toList();
        Set<String> ids = new TreeSet<>();
        said.forEach(one -> ids.add(one.documentId()));
        decided.stream()
                .filter(alert -> alert.disposition().isHit())
                .forEach(alert -> ids.addAll(ReviewedLabels.papers(alert)));
        Map<String, Source> papers = new LinkedHashMap<>();
        reviewed.papers(tenant, ids).forEach(paper -> papers.putIfAbsent(paper.documentId(), paper));
        List<Correction> all = new ArrayList<>(said);
        decided.forEach(alert -> all.addAll(ReviewedLabels.confirmed(alert, papers)));
        all.sort(Comparator.comparing(Correction::at)
                .thenComparing(Correction::documentId)
                .thenComparing(Correction::field));
        lines(out.resolve("corrections.jsonl"), all.stream().map(CorrectionLines::line));
        Set<String> wanted = all.stream().map(Correction::documentId).collect(Collectors.toCollection(TreeSet::new));
        papers.keySet().retainAll(wanted);
        lines(out.resolve("documents.jsonl"), papers.values().stream().map(Source::line));
        pages(papers, out.resolve("pages.jsonl"));
        List<String> decisions = decided.stream()
                .flatMap(alert -> ReviewedLabels.decision(alert).stream())
                .toList();
        lines(out.resolve("decisions.jsonl"), decisions.stream());
        int changed = (int) all.stream().filter(Correction::isChange).count();
        return new Written(changed, all.size() - changed, decisions.size(), labels(out));
    }

    private static Alignment.Result labels(Path out) throws IOException {
        Alignment.Result aligned = Alignment.of(CorrectionFolder.read(out));
        LabelledLines.write(aligned.documents(), out.resolve("labels.jsonl"));
        lines(out.resolve("quarantine.tsv"), aligned.quarantine().stream().map(ConvertCommand::quarantined));
        return aligned;
    }

    private static void lines(Path file, Stream<String> lines) throws IOException {
        Files.writeString(file, lines.map(line -> line + "\n").collect(Collectors.joining()), StandardCharsets.UTF_8);
    }

    /** The words of the papers, each file read once, whatever it holds. */
    private void pages(Map<String, Source> papers, Path file) throws IOException {
        Map<Long, LoggedSubmission> files = new LinkedHashMap<>();
        papers.values().forEach(paper -> files.putIfAbsent(paper.file().sequence(), paper.file()));
        try (WorkerPool pool = new WorkerPool(workers);
                BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Map<Long, CompletableFuture<List<IngestedDocument>>> readings = new HashMap<>();
            files.forEach((sequence, each) -> readings.put(sequence, pool.submit(submission(each))));
            for (Long sequence : files.keySet()) {
                for (IngestedDocument document : readings.remove(sequence).join()) {
                    if (papers.containsKey(document.documentId())) {
                        write(document, lines);
                    }
                }
            }
        }
    }

    private static void write(IngestedDocument document, BufferedWriter lines) throws IOException {
        for (var page : document.pages()) {
            lines.write(PageLines.page(document, page));
            lines.write('\n');
        }
    }

    private Submission submission(LoggedSubmission file) {
        return new Submission(
                file.tenant(),
                file.deal(),
                file.name(),
                BlobStore.path(blobs, file.sha256()).toString(),
                file.bytes(),
                file.sequence(),
                file.submittedAtMillis());
    }
}
