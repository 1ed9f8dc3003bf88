package io.vouch.alerts.bench.matching;

import io.vouch.alerts.bench.BenchSection;
import io.vouch.alerts.bench.BenchSetting;
import io.vouch.alerts.bench.QualitySection;
import io.vouch.alerts.bench.flink.DealRun;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.flink.MatchingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Thirteen ways of handing in an invoice again, on as many distinct invoices, and fourteen kinds of honest look-alikes. */
public final class MatchingSection implements BenchSection {

    private static final long SEED = 20261122;
    private static final int DISTINCT = 10_000;
    private static final int HONEST = 300;
    private static final long DAY = LocalDate.of(2026, 7, 1).toEpochDay();

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String purpose() {
        return "copies caught and honest papers disturbed, on %d invented invoices".formatted(DISTINCT);
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        Trial trial = new Trial(
                Long.getLong("vouch.bench.seed", SEED), Integer.getInteger("vouch.bench.distinct", DISTINCT), HONEST);
        List<ExtractedDocument> papers = trial.papers();
        setting.notes().accept("%d papers, %d of them handed in first".formatted(papers.size(), trial.distinct()));
        long start = System.nanoTime();
        CheckPolicy policy = CheckPolicy.standard(DAY);
        TrialScore score = new TrialScore(trial, DealRun.findings(papers, 1, MatchingSettings.bounded(policy)));
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.write(setting.out().resolve("matching-misses.txt"), score.misses());
        List<String> table = new ArrayList<>(score.table());
        table.add("");
        table.add(String.format(
                Locale.ROOT,
                "%d papers with all checks of their deals in %.0f s, one thread.",
                papers.size(),
                seconds));
        table.add("");
        table.addAll(PriorSweep.of(papers, policy));
        return new QualitySection(
                "Copies and honest look-alikes, n = %d distinct invoices".formatted(trial.distinct()),
                table,
                score.misses());
    }
}
