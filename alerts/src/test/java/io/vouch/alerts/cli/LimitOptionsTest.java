package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.IngestSettings;
import io.vouch.ingest.LimitSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class LimitOptionsTest {

    @TempDir
    private Path folder;

    @Test
    void theCommandLineWinsOverTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("limits"), "# ours\nmax-bytes = 1MiB\nmax-pages=5\n");

        IngestSettings settings = settings("--limits", file.toString(), "--limit", "max-pages=6");

        assertThat(settings.limits().maxBytes()).isEqualTo(1 << 20);
        assertThat(settings.limits().maxPages()).isEqualTo(6);
    }

    @Test
    void anUnknownBoundAndAFileThatIsAbsentAreWrongUsage() {
        assertThatThrownBy(() -> settings("--limit", "max-fun=1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("max-fun");
        assertThatThrownBy(() -> settings("--limits", folder.resolve("none").toString()))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void helpListsEveryBoundWithItsDefault() {
        assertThatThrownBy(() -> settings("--limit", "help")).satisfies(failure -> {
            for (LimitSetting setting : LimitSetting.values()) {
                assertThat(failure.getMessage()).contains(setting.key() + " ").contains(setting.normalText());
            }
        });
    }

    private static IngestSettings settings(String... words) {
        var probe = new Probe();
        new CommandLine(probe).parseArgs(words);
        return probe.limits.settings();
    }

    @Command
    private static final class Probe {
        @Mixin
        private LimitOptions limits;
    }
}
