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

class AccessCommandsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void tokensAndPeopleAreAddedAndTheAuditOfItIsWhole() throws Exception {
        String data = folder.resolve("service").toString();
        Path file = folder.resolve("token");

        assertThat(vouch("token", "--data", data, "add", "script", "--role", "SUBMITTER", "--out", file.toString()))
                .isZero();
        assertThat(vouch("user", "--data", data, "add", "li.wei", "--role", "REVIEWER,SUPERVISOR"))
                .isZero();
        assertThat(vouch("audit", "--data", data, "verify")).isZero();

        assertThat(Files.readString(file)).startsWith("vouch_");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("/console/link/", "OK: ");
    }

    private int vouch(String... words) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Vouch.run(new Terminal(stream, stream, false, 100), Clock.systemUTC(), words);
    }
}
