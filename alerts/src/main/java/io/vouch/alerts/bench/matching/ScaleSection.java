package io.vouch.alerts.bench.matching;

import io.vouch.alerts.bench.BenchSection;
import io.vouch.alerts.bench.BenchSetting;
import io.vouch.alerts.bench.QualitySection;
import io.vouch.alerts.bench.flink.ScaleRun;
import io.vouch.alerts.bench.flink.ScaleRun.Measured;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.TrigramSearch;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.flink.BucketTimes;
import io.vouch.matching.flink.MatchingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * What a paper costs when very many are known, with one seller of 30 %: CPU, the slowest in a hundred, state, a savepoint and the
 * way back; and the same question to PostgreSQL with pg_trgm.
 */
public final class ScaleSection implements BenchSection {

    static final long SEED = 20261122;
    private static final int COPIES = 5_000;
    private static final int QUESTIONS = 500;
    /** Fewer questions are asked where each takes long. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

    static final MatchingSettings SETTINGS = MatchingSettings.bounded(CheckPolicy.standard(20_635));

    private final long known;

    /** @param known papers before the copies begin, 10,000 or more */
    public ScaleSection(long known) {
        this.known = known;
    }

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String purpose() {
        return "cost of a paper among %d known ones, PostgreSQL with pg_trgm beside".formatted(known);
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        Path folder = Files.createTempDirectory(setting.out().toAbsolutePath(), "scale-");
        Rows rows = new Rows(setting.notes());
        try {
            ScalePapers papers = new ScalePapers(SEED, known, false);
            ScaleRun run = new ScaleRun(folder, papers);
            Measured fill = run.run(0, known, "", SETTINGS, rows.progress(known));
            fill(rows, fill);
            long restore = System.nanoTime();
            Measured asked = run.run(known, known + COPIES, fill.savepoint(), SETTINGS, rows.progress(COPIES));
            asked(rows, asked, (System.nanoTime() - restore) / 1e9);
            trigrams(rows, papers, asked, setting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Scratch.delete(folder);
        }
        return new QualitySection(
                "Matching at scale, n = %d known invoices, one seller with 30 %%".formatted(known),
                rows.table(),
                List.of());
    }

    private void fill(Rows rows, Measured fill) {
        int tenth = (int) Math.max(1, known / BucketTimes.BLOCK / 10);
        int blocks = fill.cpuMicros().size();
        double early = fill.meanMicros(tenth, 2 * tenth);
        double late = fill.meanMicros(blocks - tenth, blocks);
        double all = fill.meanMicros(0, blocks);
        rows.add(
                "CPU of matching a paper: all, second tenth, last tenth",
                "%.0f, %.0f, %.0f µs".formatted(all, early, late));
        rows.add("last tenth beside second tenth", "%.2fx".formatted(late / early));
        rows.add("papers a second of the operator's CPU", "%.0f".formatted(1e6 / all));
        rows.add(
                "papers a second of the whole process's CPU, invention and transport included",
                "%.0f".formatted(known / fill.processCpuSeconds()));
        rows.add(
                "inside matching: p50, p99 (by the clock)",
                "%.2f, %.2f ms".formatted(fill.p50() / 1e3, fill.p99() / 1e3));
        rows.add(
                "savepoint",
                "%.1f s, %.0f bytes a paper"
                        .formatted(fill.savepointSeconds(), (double) fill.savepointBytes() / known));
        rows.add("pairs reported among distinct invoices", Long.toString(fill.pairs()));
    }

    private void asked(Rows rows, Measured asked, double seconds) {
        rows.add(
                "started again from the savepoint: first paper through, %d papers more through".formatted(COPIES),
                "%.1f s, %.1f s".formatted(asked.firstSeconds(), seconds));
        rows.add("copies linked after the restart", "%d of %d".formatted(asked.caught(), COPIES));
        rows.add("inside matching then: p50, p99", "%.2f, %.2f ms".formatted(asked.p50() / 1e3, asked.p99() / 1e3));
    }

    private void trigrams(Rows rows, ScalePapers papers, Measured ours, BenchSetting setting) {
        setting.notes().accept("the same papers in PostgreSQL");
        Path home = setting.out().toAbsolutePath().resolve("postgresql");
        try (EmbeddedServer server = EmbeddedServer.start(home);
                TrigramSearch search = TrigramSearch.open(server.database())) {
            long start = System.nanoTime();
            search.load(LongStream.range(0, known)
                    .mapToObj(i -> row(papers.apply(i)))
                    .iterator());
            double load = (System.nanoTime() - start) / 1e9;
            int found = 0;
            int asked = 0;
            start = System.nanoTime();
            while (asked < QUESTIONS && System.nanoTime() - start < PATIENCE_NANOS) {
                InvoiceFacts copy = papers.apply(known + asked);
                asked++;
                found += search.ask(row(copy)).stream().anyMatch(id -> isOriginal(id, copy)) ? 1 : 0;
            }
            double millis = (System.nanoTime() - start) / 1e6 / asked;
            rows.add("PostgreSQL 18 with pg_trgm: filled and indexed", "%.0f s".formatted(load));
            rows.add(
                    "its answer to a paper, 20 candidates",
                    "%.1f ms; the original among them %d of %d times".formatted(millis, found, asked));
            rows.add(
                    "beside matching, which also judges (p50 by the clock)",
                    "%.0fx the time".formatted(millis * 1e3 / Math.max(1, ours.p50())));
        }
    }

    private static boolean isOriginal(String id, InvoiceFacts copy) {
        return (ScaleRun.COPY_OF + id.substring(0, id.indexOf('/'))).equals(copy.deal());
    }

    private static TrigramSearch.Row row(InvoiceFacts facts) {
        return new TrigramSearch.Row(
                facts.documentId(),
                facts.numbers().isEmpty() ? "" : facts.numbers().get(0),
                facts.sellerName(),
                facts.buyerName(),
                facts.gross(),
                facts.date());
    }
}
