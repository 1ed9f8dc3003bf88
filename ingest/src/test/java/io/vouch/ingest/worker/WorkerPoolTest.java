package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.ContentHash;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkerPoolTest {

    private static final long SHORT_MILLIS = 8_000;

    @TempDir
    private Path folder;

    private WorkerPool pool;

    @BeforeEach
    void open() {
        pool = new WorkerPool(options(), FaultyWorkerMain.class.getName());
    }

    @AfterEach
    void close() {
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
        assertThat(read("bad.txt", "hang").get(0).reason()).isEqualTo(ReasonCode.TIMEOUT);
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
        Path file = Files.writeString(folder.resolve("slow.txt"), "hang");
        var future = pool.submit(submission(file));
        Path good = Files.writeString(folder.resolve("good.txt"), "fine");
        var second = pool.submit(submission(good));
        awaitChild();
        pool.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

        assertThat(second.get(60, TimeUnit.SECONDS).get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(future.get(60, TimeUnit.SECONDS).get(0).outcome()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void aMissingFileIsUnreadable() throws Exception {
        var missing = new Submission(
                "local", "d1", "gone.pdf", folder.resolve("gone.pdf").toString(), 5, 1, 0);

        assertThat(pool.submit(missing).get().get(0).reason()).isEqualTo(ReasonCode.UNREADABLE);
    }

    @Test
    void noChildAndNoScratchStaysBehind() throws Exception {
        read("note.txt", "fine");
        List<Long> pids = pool.pids();
        pool.close();

        assertThat(pids).isNotEmpty().allMatch(pid -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .isEmpty());
        try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
        assertThatThrownBy(() -> pool.submit(submission(folder.resolve("note.txt"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRestartFindsTheReadingInTheCache() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "fine");
        List<IngestedDocument> first = pool.submit(submission(file)).get();
        pool.close();
        // A main class that does not exist: only the cache can answer.
        try (var restarted = new WorkerPool(options(), "no.such.Worker")) {
            assertThat(restarted.submit(submission(file)).get()).isEqualTo(first);
        }
    }

    private WorkerOptions options() {
        IngestLimits d = IngestLimits.DEFAULT;
        var limits = new IngestLimits(
                d.maxBytes(),
                d.maxPages(),
                d.maxPixels(),
                d.maxEntries(),
                d.maxRatio(),
                d.maxUnpackedBytes(),
                d.maxDepth(),
                d.maxTextChars(),
                SHORT_MILLIS,
                d.ocrDpi());
        return WorkerOptions.of(1, limits, folder.resolve("scratch").toString())
                .withCache(folder.resolve("cache").toString(), 1 << 20)
                .withHeap(128);
    }

    private void awaitChild() throws InterruptedException {
        for (int i = 0; i < 300 && pool.pids().isEmpty(); i++) {
            Thread.sleep(100);
        }
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
