package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.Fixtures;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerPoolTest {

    /** Long enough for a cold child on a busy machine to read a line of text. */
    private static final long PATIENT_MILLIS = 60_000;

    private static final long SHORT_MILLIS = 1_500;

    @TempDir
    private static Path shared;

    /** One pool for all tests that leave it as they found it: the start of a child is what costs. */
    private static WorkerPool pool;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        pool = new WorkerPool(options(shared, PATIENT_MILLIS), FaultyWorkerMain.class.getName());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void aTextFileComesBackWithItsWordsAndIdentity() throws Exception {
        IngestedDocument document = read("note.txt", "应收账款转让通知书 No. 42").get(0);

        assertThat(document.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(document.pages().get(0).language()).isEqualTo("zh");
        assertThat(document.pages().get(0).words()).hasSize(3);
        assertThat(document.documentId())
                .isEqualTo(ContentHash.documentId("local", "d1", "note.txt", document.sha256()));
    }

    @Test
    void aChildThatDiesOnceCostsARetryAndLosesNothing() throws Exception {
        List<IngestedDocument> documents = read("note.txt", "die once " + folder.resolve("marker"));

        assertThat(documents).singleElement().satisfies(d -> assertThat(d.outcome())
                .isEqualTo(Outcome.ACCEPTED));
    }

    @Test
    void aDocumentThatKillsEveryChildIsQuarantinedAndTheNextOneIsRead() throws Exception {
        assertThat(read("bad.txt", "die")).singleElement().satisfies(d -> {
            assertThat(d.reason()).isEqualTo(ReasonCode.WORKER_DIED);
            assertThat(d.sha256()).isNotEmpty();
            assertThat(d.mediaType()).isEqualTo("text/plain");
        });
        assertThat(read("good.txt", "fine").get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aDocumentThatHangsIsQuarantinedAsTimeout() throws Exception {
        try (var quick = new WorkerPool(options(folder, SHORT_MILLIS), FaultyWorkerMain.class.getName())) {
            assertThat(quick.submit(submission(text("bad.txt", "hang")))
                            .get()
                            .get(0)
                            .reason())
                    .isEqualTo(ReasonCode.TIMEOUT);
        }
    }

    @Test
    void aLongDocumentMayTakeLongerThanTheBaseBecauseItsPagesEarnTime() throws Exception {
        try (var quick = new WorkerPool(options(folder, SHORT_MILLIS), FaultyWorkerMain.class.getName())) {
            IngestedDocument document = quick.submit(submission(text("long.txt", "pages 25 80 0")))
                    .get()
                    .get(0);

            assertThat(document.reason()).isEqualTo(ReasonCode.NONE);
            assertThat(document.pages()).hasSize(25);
        }
    }

    @Test
    void aDocumentTooSlowForItsTimeKeepsThePagesReadSoFar() throws Exception {
        try (var quick = new WorkerPool(options(folder, SHORT_MILLIS), FaultyWorkerMain.class.getName())) {
            IngestedDocument document = quick.submit(submission(text("slow.txt", "pages 25 350 0")))
                    .get()
                    .get(0);

            assertThat(document.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(document.reason()).isEqualTo(ReasonCode.TIMEOUT);
            assertThat(document.pages()).hasSizeBetween(1, 24);
        }
    }

    @Test
    void aPageThatKillsEveryChildCostsNotThePagesBeforeIt() throws Exception {
        IngestedDocument document = read("deadly.txt", "pages 5 0 4").get(0);

        assertThat(document.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(document.reason()).isEqualTo(ReasonCode.WORKER_DIED);
        assertThat(document.message()).startsWith("Only the first 3 pages were read.");
        assertThat(document.pages()).hasSize(3);
    }

    @Test
    void severalKillersInAnArchiveAreQuarantinedEachAlone() throws Exception {
        Path zip = folder.resolve("papers.zip");
        zip(zip, List.of("a.txt", "die"), List.of("b.txt", "fine"), List.of("c.txt", "die"), List.of("d.txt", "fine"));

        assertThat(pool.submit(submission(zip)).get())
                .extracting(d -> d.name() + " " + d.reason())
                .containsExactly(
                        "papers.zip NONE",
                        "papers.zip!/a.txt WORKER_DIED",
                        "papers.zip!/b.txt NONE",
                        "papers.zip!/c.txt WORKER_DIED",
                        "papers.zip!/d.txt NONE");
    }

    @Test
    void aChildIsReplacedAfterItsNumberOfSubmissions() throws Exception {
        WorkerOptions options = options(folder, PATIENT_MILLIS).recycledAfter(2);
        try (var own = new WorkerPool(options, FaultyWorkerMain.class.getName())) {
            List<Long> pids = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path marker = folder.resolve("go" + i);
                var future = own.submit(submission(text("n" + i + ".txt", "wait for " + marker)));
                awaitChild(own);
                pids.addAll(own.pids());
                Files.createFile(marker);
                assertThat(future.get().get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
            }
            assertThat(pids.get(0)).isEqualTo(pids.get(1)).isNotEqualTo(pids.get(2));
            assertThat(pids.get(2)).isEqualTo(pids.get(3));
        }
    }

    @Test
    void aDocumentThatEatsMemoryIsQuarantinedAsOutOfMemory() throws Exception {
        assertThat(read("bad.txt", "eat memory").get(0).reason()).isEqualTo(ReasonCode.OUT_OF_MEMORY);
    }

    @Test
    void deepRecursionAndDefectsAreTypedOutcomes() throws Exception {
        assertThat(read("deep.txt", "overflow").get(0).reason()).isEqualTo(ReasonCode.TOO_DEEP);
        assertThat(read("defect.txt", "throw").get(0)).satisfies(d -> {
            assertThat(d.reason()).isEqualTo(ReasonCode.INTERNAL);
            assertThat(d.message()).doesNotContain("as told");
        });
    }

    @Test
    void oneKillerInAnArchiveIsQuarantinedAloneAndInItsPlace() throws Exception {
        Path zip = folder.resolve("papers.zip");
        zip(zip, List.of("a.txt", "fine"), List.of("b.txt", "die"), List.of("c.txt", "also fine"));

        List<IngestedDocument> documents = pool.submit(submission(zip)).get();

        assertThat(documents)
                .extracting(d -> d.name() + " " + d.outcome() + " " + d.reason())
                .containsExactly(
                        "papers.zip ACCEPTED NONE",
                        "papers.zip!/a.txt ACCEPTED NONE",
                        "papers.zip!/b.txt QUARANTINED WORKER_DIED",
                        "papers.zip!/c.txt ACCEPTED NONE");
    }

    @Test
    void aChildKilledInTheMiddleOfADocumentLosesNothing() throws Exception {
        Path marker = folder.resolve("marker");
        var future = pool.submit(submission(text("slow.txt", "wait for " + marker)));
        var second = pool.submit(submission(text("good.txt", "fine")));
        awaitChild(pool);
        pool.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        Files.createFile(marker);

        assertThat(second.get(60, TimeUnit.SECONDS).get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(future.get(60, TimeUnit.SECONDS).get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aMissingFileIsUnreadable() throws Exception {
        var missing = new Submission(
                "local", "d1", "gone.pdf", folder.resolve("gone.pdf").toString(), 5, 1, 0);

        assertThat(pool.submit(missing).get().get(0).reason()).isEqualTo(ReasonCode.UNREADABLE);
    }

    @Test
    void noChildAndNoScratchStaysBehind() throws Exception {
        var own = new WorkerPool(options(folder, PATIENT_MILLIS), FaultyWorkerMain.class.getName());
        own.submit(submission(text("note.txt", "fine"))).get();
        List<Long> pids = own.pids();
        own.close();

        assertThat(pids).isNotEmpty().allMatch(pid -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .isEmpty());
        try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
        assertThatThrownBy(() -> own.submit(submission(folder.resolve("note.txt"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRestartFindsTheReadingInTheCache() throws Exception {
        Path file = text("note.txt", "fine, and kept");
        List<IngestedDocument> first = pool.submit(submission(file)).get();
        // A main class that does not exist: only the cache can answer.
        try (var restarted = new WorkerPool(options(shared, PATIENT_MILLIS), "no.such.Worker")) {
            assertThat(restarted.submit(submission(file)).get()).isEqualTo(first);
        }
    }

    @Test
    void aMachineThatCannotStartChildrenIsNamedInsteadOfThePapers() throws Exception {
        try (var broken = new WorkerPool(options(folder, PATIENT_MILLIS), "no.such.Worker")) {
            var future = broken.submit(submission(text("note.txt", "fine")));

            assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(WorkersUnavailableException.class)
                    .satisfies(e -> assertThat(WorkersUnavailableException.messageIn(e))
                            .hasValueSatisfying(sentence ->
                                    assertThat(sentence).contains("No process to read papers", "no.such.Worker")));
        }
    }

    @Test
    void whatADeadProcessLeftBehindIsRemovedWhenTheNextPoolStarts() throws Exception {
        Process gone = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
        gone.waitFor();
        Path scratch = folder.resolve("scratch");
        Path stale = Files.createDirectories(scratch.resolve("worker-" + gone.pid() + "-0-77/tmp"));
        Path own = Files.createDirectories(scratch)
                .resolve("worker-" + ProcessHandle.current().pid() + "-0-78");
        Files.createDirectory(own);
        Files.writeString(stale.resolve("page.png"), "left");

        new WorkerPool(options(folder, PATIENT_MILLIS), "no.such.Worker").close();

        assertThat(stale.getParent()).doesNotExist();
        assertThat(own).exists();
    }

    private static WorkerOptions options(Path home, long maxMillis) {
        IngestLimits limits = Fixtures.limitsOf(maxMillis, IngestLimits.DEFAULT.maxPages());
        return WorkerOptions.of(1, limits, home.resolve("scratch").toString())
                .withCache(home.resolve("cache").toString(), 1 << 20)
                .withHeap(128);
    }

    private static void awaitChild(WorkerPool pool) throws InterruptedException {
        for (int i = 0; i < 1_500 && pool.pids().isEmpty(); i++) {
            Thread.sleep(20);
        }
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<IngestedDocument> read(String name, String text) throws Exception {
        return pool.submit(submission(Files.writeString(folder.resolve(name), text)))
                .get();
    }

    private static Submission submission(Path file) throws IOException {
        return new Submission("local", "d1", file.getFileName().toString(), file.toString(), Files.size(file), 1, 0);
    }

    @SafeVarargs
    private static void zip(Path file, List<String>... members) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (List<String> member : members) {
                zip.putNextEntry(new ZipEntry(member.get(0)));
                zip.write(member.get(1).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
