package io.vouch.alerts.cli;

import io.vouch.models.registry.Promotion;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollback}: one step back. */
@Command(
        name = "rollback",
        description =
                "Brings back the model that was in use before the last promotion; running jobs take it up without a"
                        + " restart.")
final class RollbackCommand implements Callable<Integer> {

    @Option(names = "--by", paramLabel = "NAME", description = "Who rolls back. Default: the user's name.")
    private String by;

    private final Terminal terminal;
    private final Clock clock;

    RollbackCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            Promotion done = ModelFolder.here().registry(clock).rollBack(by == null ? LabelledSources.person() : by);
            terminal.line("In use: sha256:%s. Before: sha256:%s".formatted(done.digest(), done.previous()));
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new EnvironmentException("roll-back failed: " + e.getMessage(), e);
        }
    }
}
