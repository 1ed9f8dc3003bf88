package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Main class of the job jar: what {@code check} does, with the job on the Flink cluster that {@code flink run} names. Papers and
 * {@code VOUCH_HOME} lie at the same place on every machine of it. Ends by returning, fails by throwing: the process is Flink's.
 */
@Command(
        name = "vouch-job",
        mixinStandardHelpOptions = true,
        description = "Reads papers, checks them against each other and writes the alerts, on a Flink cluster.")
public final class ClusterMain {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives, seen by every machine.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the result files.")
    private Path out;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day to judge dates by. Default: today.")
    private LocalDate asOf;

    @Mixin
    private RunOptions options;

    @Mixin
    private RuleOptions rules;

    private ClusterMain() {}

    /** @throws IllegalArgumentException if the arguments are wrong */
    public static void main(String[] arguments) {
        ClusterMain main = new ClusterMain();
        Terminal terminal = Terminal.system();
        try {
            if (new CommandLine(main).parseArgs(arguments).isUsageHelpRequested()) {
                CommandLine.usage(main, terminal.out());
                return;
            }
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        main.run(terminal, Clock.systemDefaultZone());
    }

    private void run(Terminal terminal, Clock clock) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        RunRequest request =
                options.request(JobSettings.Depth.CHECKS, paths, out, day).under(rules.rules(), rules.weights());
        if (request.database().isEmpty()) {
            throw new IllegalArgumentException(
                    "on a cluster, --db or VOUCH_DB names a PostgreSQL server that every machine of" + " it reaches");
        }
        new PipelineRun(terminal, clock, true).execute(request);
    }
}
