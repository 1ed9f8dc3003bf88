package io.vouch.alerts.cli;

import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.audit.AuditVerdict;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit verify}: has anybody changed the record of who did what? */
@Command(name = "audit", description = "Verifies the record of who did what.", synopsisSubcommandLabel = "ACTION")
final class AuditCommand {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private ServiceOptions data;

    AuditCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Command(
            mixinStandardHelpOptions = true,
            name = "verify",
            description = "Reads the whole chain; names the first entry that was changed, put in or taken out.",
            footer = "Exit status: 0 whole, 1 broken.")
    int verify(
            @Option(
                            names = "--head",
                            paramLabel = "DIGEST",
                            defaultValue = "",
                            description =
                                    "Digest that an earlier verification printed: proves that none is missing since.")
                    String head) {
        try (ServiceStore store = ServiceStore.open(data)) {
            AuditLog audit = new AuditLog(store.pool(), clock);
            AuditVerdict verdict = audit.verify();
            if (verdict.broken().isPresent()) {
                AuditVerdict.Break broken = verdict.broken().get();
                terminal.line("BROKEN at entry %d: %s.".formatted(broken.sequence(), broken.why()));
                return ExitStatus.ALERTS;
            }
            if (!head.isEmpty() && !audit.holds(head)) {
                terminal.line("BROKEN: no entry has the digest %s; entries at the end are missing.".formatted(head));
                return ExitStatus.ALERTS;
            }
            terminal.line("OK: %d entries, head %s".formatted(verdict.entries(), verdict.head()));
            return ExitStatus.DONE;
        }
    }
}
