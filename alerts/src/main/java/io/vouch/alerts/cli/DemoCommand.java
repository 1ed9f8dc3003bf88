package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the pipeline on the deals that ship with Vouch. */
@Command(name = "demo", description = "Runs the pipeline on the shipped example deals and prints the alerts.")
final class DemoCommand implements Callable<Integer> {

    private static final String DEALS = "testdata/fixtures/deals";

    /** The shipped papers are dated; judged by another day, the demo would change with the calendar. */
    static final LocalDate DEMO_DAY = LocalDate.of(2026, 6, 30);

    @Option(
            names = "--no-serve",
            description = "Stop after the table. This version has no console yet, so it always does.")
    private boolean noServe;

    @Mixin
    private RunOptions options;

    private final Terminal terminal;
    private final Clock clock;

    DemoCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Path deals = deals();
        Path out = Workspace.home().resolve("demo");
        RunRequest request = options.request(JobSettings.Depth.CHECKS, List.of(deals), out, DEMO_DAY);
        new PipelineRun(terminal, clock).execute(request);
        if (!noServe) {
            terminal.line("The review console is not part of this version yet; the files above hold all results.");
        }
        return ExitStatus.DONE;
    }

    /** The folder of the shipped deals. */
    static Path deals() {
        Path deals = Path.of(System.getProperty("vouch.root", "."), DEALS);
        if (!Files.isDirectory(deals)) {
            throw new EnvironmentException(
                    "the example deals are not at %s; start Vouch by its launcher ./vouch".formatted(deals));
        }
        return deals;
    }
}
