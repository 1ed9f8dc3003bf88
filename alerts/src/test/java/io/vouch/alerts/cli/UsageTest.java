package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void helpListsEveryCommandWithOneLine() {
        assertThat(vouch("--help")).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "demo",
                        "check",
                        "extract",
                        "serve",
                        "doctor",
                        "train",
                        "generate",
                        "submit",
                        "user",
                        "token",
                        "audit",
                        "test")
                .doesNotContain("kafka");
    }

    @Test
    void aMisspeltOptionNamesTheNearestOne() {
        assertThat(vouch("check", "x", "--outt", "y")).isEqualTo(ExitStatus.USAGE);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--outt").contains("--out");
    }

    @Test
    void generateAnswersAWrongNameWithTheNearestKnownOne() {
        String out = folder.toString();
        assertThat(vouch("generate", "--seed", "1", "--deals", "1", "--out", out, "--fraud", "dup-splits"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(vouch("generate", "--seed", "1", "--deals", "1", "--out", out, "--medium", "scann"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(vouch("generate", "--seed", "1", "--deals", "1", "--out", out, "--layouts", "zh-leter"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(vouch("generate", "--seed", "1", "--deals", "1", "--out", out, "--ocr"))
                .isEqualTo(ExitStatus.USAGE);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("'dup-split'", "'scan'", "'zh-letter'", "--labels");
    }

    @Test
    void aPathThatDoesNotExistIsWrongUsage() {
        assertThat(vouch("check", folder.resolve("nowhere").toString(), "--out", folder.toString()))
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void anOutThatCannotBeAFolderIsABrokenEnvironment() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(vouch(
                        "check",
                        file.toString(),
                        "--out",
                        file.resolve("inside").toString()))
                .isEqualTo(ExitStatus.ENVIRONMENT);
    }

    @Test
    void aDateThatIsNoneAndAnUnknownLanguageAreWrongUsage() {
        assertThat(vouch("check", folder.toString(), "--out", folder.toString(), "--as-of", "31.03.2026"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(vouch("check", folder.toString(), "--out", folder.toString(), "--lang", "fr"))
                .isEqualTo(ExitStatus.USAGE);
    }

    private int vouch(String... words) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Vouch.run(new Terminal(stream, stream, false, 100), Clock.systemUTC(), words);
    }
}
