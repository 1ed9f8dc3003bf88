package io.vouch.alerts.bench.matching;

import io.vouch.alerts.bench.BenchSection;
import io.vouch.alerts.bench.BenchSetting;
import io.vouch.alerts.bench.QualitySection;
import io.vouch.alerts.bench.flink.ScaleRun;
import io.vouch.alerts.bench.flink.ScaleRun.Measured;
import io.vouch.matching.flink.BucketTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a paper costs in a bucket of very many look-alikes: one seller, one total, few days, numbers a digit apart. */
public final class FloodSection implements BenchSection {

    private static final int FLOOD = 50_000;

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String purpose() {
        return "a flood of %d look-alikes in one bucket".formatted(FLOOD);
    }

    @Override
    public QualitySection measure(BenchSetting setting) throws IOException {
        Path folder = Files.createTempDirectory(setting.out().toAbsolutePath(), "flood-");
        Rows rows = new Rows(setting.notes());
        try {
            Measured flood = new ScaleRun(folder, new ScalePapers(ScaleSection.SEED, FLOOD, true))
                    .run(0, FLOOD, "", ScaleSection.SETTINGS, rows.progress(FLOOD));
            int blocks = FLOOD / BucketTimes.BLOCK;
            rows.add(
                    "CPU of matching a paper: first and last tenth thousand",
                    "%.0f and %.0f µs".formatted(flood.meanMicros(0, 1), flood.meanMicros(blocks - 1, blocks)));
            rows.add(
                    "inside matching: p50, p99 (by the clock)",
                    "%.1f, %.1f ms".formatted(flood.p50() / 1e3, flood.p99() / 1e3));
            rows.add("pairs named", Long.toString(flood.pairs()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Scratch.delete(folder);
        }
        return new QualitySection("A flood of %d look-alikes".formatted(FLOOD), rows.table(), List.of());
    }
}
