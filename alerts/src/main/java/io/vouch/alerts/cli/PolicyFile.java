package io.vouch.alerts.cli;

import io.vouch.matching.CheckRules;
import io.vouch.matching.InvalidPolicyException;
import io.vouch.matching.PolicyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policy file that a command was given. */
final class PolicyFile {

    private PolicyFile() {}

    /**
     * The rules of the file; the standard ones if {@code file} is null, which is how the command line says that none was given.
     *
     * @throws UsageException if it cannot be read or followed
     */
    static CheckRules read(Path file) {
        if (file == null) {
            return CheckRules.STANDARD;
        }
        try {
            if (Files.size(file) > PolicyReader.MOST_CHARACTERS) {
                throw new UsageException(
                        "--policy %s is longer than %d bytes".formatted(file, PolicyReader.MOST_CHARACTERS));
            }
            return new PolicyReader().read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException("--policy %s cannot be read as UTF-8 text".formatted(file));
        } catch (InvalidPolicyException e) {
            throw new UsageException("--policy %s: %s".formatted(file, e.getMessage()));
        }
    }
}
