package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.matching.CheckRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("policy.json"), text, StandardCharsets.UTF_8);
    }

    @Test
    void withoutAFileTheStandardRulesHold() {
        assertThat(PolicyFile.read(null)).isEqualTo(CheckRules.STANDARD);
    }

    @Test
    void aFileIsFollowedAndItsDigestNamesIt() throws IOException {
        CheckRules rules = PolicyFile.read(file("{\"version\":\"mine\",\"switched_off\":[\"BEH-04\"]}"));
        assertThat(rules.isSwitchedOff("BEH-04")).isTrue();
        assertThat(rules.digest()).hasSize(64);
    }

    @Test
    void aMisspeltKeyIsWrongUsageAndNamesTheNearest() throws IOException {
        Path misspelt = file("{\"version\":\"mine\",\"switch_off\":[]}");
        assertThatThrownBy(() -> PolicyFile.read(misspelt))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("did you mean \"switched_off\"?");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsWrongUsage() throws IOException {
        Path missing = folder.resolve("none.json");
        assertThatThrownBy(() -> PolicyFile.read(missing)).isInstanceOf(UsageException.class);
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> PolicyFile.read(bytes)).isInstanceOf(UsageException.class);
    }
}
