package io.vouch.alerts.bench;

import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Pictures read by one child JVM and by two, each with warm engines. */
final class ReaderSpeed {

    private static final int PICTURES = 16;

    private ReaderSpeed() {}

    /**
     * What a pool needed for the pictures.
     *
     * @param seconds by the clock
     * @param cpuSeconds of its children
     */
    private record Took(double seconds, double cpuSeconds) {}

    static List<String> measured(List<Path> all, BenchSetting setting) throws IOException {
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES && !all.isEmpty(); i++) {
            pictures.add(all.get((int) ((long) i * all.size() / PICTURES)));
        }
        if (pictures.isEmpty()) {
            return List.of("", "Two readers beside one: no pictures found.");
        }
        Took one = read(pictures, 1, setting);
        Took two = read(pictures, 2, setting);
        return List.of(
                "",
                String.format(
                        Locale.ROOT,
                        "Two readers beside one, %d pictures: %.1f s and %.1f s by the clock, %.2fx (needs two idle cores); CPU"
                                + " %.2f and %.2f s a picture, so that two idle cores would give %.2fx.",
                        pictures.size(),
                        two.seconds(),
                        one.seconds(),
                        one.seconds() / two.seconds(),
                        two.cpuSeconds() / pictures.size(),
                        one.cpuSeconds() / pictures.size(),
                        2 * one.cpuSeconds() / two.cpuSeconds()));
    }

    private static Took read(List<Path> pictures, int readers, BenchSetting setting) throws IOException {
        WorkerOptions usual = setting.workers();
        var options = new WorkerOptions(
                readers,
                pictures.size(),
                usual.heapMegabytes(),
                usual.recycleAfter(),
                usual.maxRssBytes(),
                usual.limits(),
                usual.scratch(),
                "",
                usual.maxCacheBytes(),
                usual.jvmOptions(),
                "");
        try (var pool = new WorkerPool(options)) {
            // Opens the engine of each child, whichever comes first.
            await(submitted(pictures.subList(0, 1), pool, 3 * readers));
            double before = cpuSeconds();
            long started = System.nanoTime();
            await(submitted(pictures, pool, 1));
            return new Took((System.nanoTime() - started) / 1e9, cpuSeconds() - before);
        }
    }

    private static List<CompletableFuture<List<IngestedDocument>>> submitted(
            List<Path> pictures, WorkerPool pool, int times) throws IOException {
        List<CompletableFuture<List<IngestedDocument>>> readings = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (Path picture : pictures) {
                String name = time + "-" + picture.getFileName();
                readings.add(pool.submit(new Submission(
                        "local", "speed", name, picture.toString(), Files.size(picture), readings.size() + 1, 0)));
            }
        }
        return readings;
    }

    private static void await(List<CompletableFuture<List<IngestedDocument>>> readings) throws IOException {
        try {
            for (CompletableFuture<List<IngestedDocument>> reading : readings) {
                reading.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IOException("pictures could not be read", e);
        }
    }

    /** Of all children of this process that live. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                .children()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sum();
    }
}
