package io.vouch.alerts.cli;

import io.vouch.alerts.evidence.EvidenceVerdict;
import io.vouch.alerts.evidence.EvidenceVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify FILE.zip}: is an evidence bundle what was written? */
@Command(
        name = "verify",
        description = "Checks an evidence bundle offline; names the first link that does not hold.",
        footer = {"", "Exit status: 0 it holds, 1 it does not."})
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The bundle.")
    private Path file;

    private final Terminal terminal;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            EvidenceVerdict verdict = EvidenceVerifier.verify(file);
            if (verdict.broken().isPresent()) {
                terminal.line("BROKEN: %s.".formatted(verdict.broken().get()));
                return ExitStatus.ALERTS;
            }
            terminal.line("OK: %d files, manifest %s".formatted(verdict.files(), verdict.manifest()));
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + e.getMessage());
        }
    }
}
