package io.vouch.alerts.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    @Test
    void theNewestCompleteStateIsTakenAndTheOthersGo() throws IOException {
        StateFolder state = new StateFolder(folder);
        Path old = checkpoint("checkpoints/job-1/chk-7", 1_000);
        Path newest = checkpoint("stops/savepoint-a", 3_000);
        Path torn = Files.createDirectories(folder.resolve("checkpoints/job-2/chk-9"));

        assertThat(state.latest()).contains(newest);

        state.keepOnly(newest);
        assertThat(old).doesNotExist();
        assertThat(torn).doesNotExist();
        assertThat(newest.resolve("_metadata")).exists();
    }

    @Test
    void aStateThatWasSetAsideIsNotTakenAgain() throws IOException {
        StateFolder state = new StateFolder(folder);
        Path older = checkpoint("checkpoints/job-1/chk-7", 1_000);
        Path newest = checkpoint("checkpoints/job-1/chk-8", 2_000);

        state.setAside(newest);

        assertThat(state.latest()).contains(older);
    }

    @Test
    void withoutAnyStateTheLogIsReadFromItsBeginning() {
        assertThat(new StateFolder(folder.resolve("new")).latest()).isEmpty();
    }

    private Path checkpoint(String name, long millis) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(millis));
        return checkpoint;
    }
}
