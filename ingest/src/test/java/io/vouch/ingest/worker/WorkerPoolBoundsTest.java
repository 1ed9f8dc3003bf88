package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What children may take of the machine, and what the pool may hold of the work. */
final class WorkerPoolBoundsTest {

    @TempDir
    private Path folder;

    @Test
    void aChildThatHasGrownIsReplacedAfterItsSubmission() throws Exception {
        assumeTrue(Memory.residentBytes() > 0, "this system does not tell resident memory");

        assertThat(pidsOfThree(options().recycledAbove(1 << 20))).doesNotHaveDuplicates();
        assertThat(pidsOfThree(options().recycledAbove(8L << 30)).stream().distinct())
                .hasSize(1);
    }

    @Test
    void aDocumentThatEatsNativeMemoryIsQuarantinedAndTheNextOneIsRead() throws Exception {
        assumeTrue(Memory.residentBytes() > 0, "this system does not tell resident memory");
        try (var pool =
                pool(options().recycledAbove(300L << 20).withJvmOptions(List.of("-XX:MaxDirectMemorySize=4g")))) {
            var bad = pool.submit(submission("bad.txt", "eat native memory"));
            var good = pool.submit(submission("good.txt", "fine"));

            assertThat(first(bad).reason()).isEqualTo(ReasonCode.OUT_OF_MEMORY);
            assertThat(first(good).outcome()).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void directBuffersBeyondTheirLimitAreOutOfMemoryToo() throws Exception {
        try (var pool = pool(options().withHeap(96))) {
            assertThat(first(pool.submit(submission("bad.txt", "eat native memory")))
                            .reason())
                    .isEqualTo(ReasonCode.OUT_OF_MEMORY);
        }
    }

    @Test
    void aFullQueueHoldsTheSubmitterBack() throws Exception {
        Path marker = folder.resolve("go");
        try (var pool = pool(options())) {
            List<CompletableFuture<List<IngestedDocument>>> readings = new ArrayList<>();
            // One in work and two that wait fill the pool of one child.
            for (int i = 0; i < 3; i++) {
                readings.add(pool.submit(submission("n" + i + ".txt", "wait for " + marker)));
            }
            Submission fourth = submission("n3.txt", "fine");
            var late = CompletableFuture.supplyAsync(() -> pool.submit(fourth));

            assertThat(late.completeOnTimeout(null, 500, TimeUnit.MILLISECONDS).get())
                    .as("not taken while the queue is full")
                    .isNull();
            Files.createFile(marker);
            for (var reading : readings) {
                assertThat(first(reading).outcome()).isEqualTo(Outcome.ACCEPTED);
            }
        }
    }

    private List<Long> pidsOfThree(WorkerOptions options) throws Exception {
        List<Long> pids = new ArrayList<>();
        try (var pool = pool(options)) {
            for (int i = 0; i < 3; i++) {
                Path marker = folder.resolve("m" + System.nanoTime());
                var reading = pool.submit(submission("n" + i + ".txt", "wait for " + marker));
                for (int waits = 0; waits < 1_500 && pool.pids().isEmpty(); waits++) {
                    Thread.sleep(20);
                }
                pids.addAll(pool.pids());
                Files.createFile(marker);
                assertThat(first(reading).outcome()).isEqualTo(Outcome.ACCEPTED);
                // The next child is started before the slot is free again.
                Thread.sleep(100);
            }
        }
        return pids;
    }

    private WorkerPool pool(WorkerOptions options) {
        return new WorkerPool(options, FaultyWorkerMain.class.getName());
    }

    private WorkerOptions options() {
        return WorkerOptions.of(
                        1, IngestLimits.DEFAULT, folder.resolve("scratch").toString())
                .withHeap(128);
    }

    private static IngestedDocument first(CompletableFuture<List<IngestedDocument>> reading) throws Exception {
        return reading.get(120, TimeUnit.SECONDS).get(0);
    }

    private Submission submission(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new Submission("local", "d", name, file.toString(), Files.size(file), 1, 0);
    }
}
