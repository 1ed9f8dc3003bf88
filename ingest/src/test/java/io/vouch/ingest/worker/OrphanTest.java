package io.vouch.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
}
