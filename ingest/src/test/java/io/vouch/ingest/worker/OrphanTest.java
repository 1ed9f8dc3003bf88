package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrphanTest {

    @TempDir
    private Path folder;

    /** A parent that dies by kill -9 closes its end of the pipe and says nothing else. */
    @Test
    void aChildWhosePipeIsClosedEndsAndTakesItsScratchAlong() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        WorkerOptions options = WorkerOptions.of(1, IngestLimits.DEFAULT, folder.toString());
        Process child = ChildCommand.start(options, WorkerMain.class.getName(), scratch);

        child.getOutputStream().close();

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(scratch).doesNotExist();
    }

    /** The parent is another JVM; it is killed while its child is amid a page that never ends. */
    @Test
    void aParentKilledAmidAPageLeavesNoChildAndNoScratch() throws Exception {
        Path paper = Files.writeString(folder.resolve("hang.txt"), "hang");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentMain.class.getName(),
                        paper.toString(),
                        scratch.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long child;
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            child = Long.parseLong(out.readLine());
            assertThat(ProcessHandle.of(child)).isPresent();

            parent.destroyForcibly().waitFor();
        }
        awaitGone(child);
        for (int i = 0; i < 200 && !isEmpty(scratch); i++) {
            Thread.sleep(50);
        }
        assertThat(isEmpty(scratch)).isTrue();
    }

    private static void awaitGone(long pid) throws InterruptedException {
        for (int i = 0;
                i < 400 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
                i++) {
            Thread.sleep(50);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static boolean isEmpty(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.findAny().isEmpty();
        }
    }
}
