package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import io.vouch.alerts.output.RunSummary;
import io.vouch.matching.Severity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check PATH... --out DIR}: all stages over files, folders and archives. */
@Command(
        name = "check",
        description = "Reads papers, checks them against each other, writes and prints the alerts.",
        footer = {
            "",
            "Each sub-folder of a folder PATH is one deal; a file lying directly in it is a deal of its own.",
            "Writes documents.jsonl, alerts.jsonl, coverage.jsonl and summary.md.",
            "Exit status: 0 done, 1 alerts at or above --fail-on, 2 wrong usage, 3 the environment is broken."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the result files.")
    private Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day to judge dates by, such as 2026-03-31. Default: today.")
    private LocalDate asOf;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with status 1 if an alert is this bad or worse: ${COMPLETION-CANDIDATES}. Default: never.")
    private Severity failOn;

    @Mixin
    private RuleOptions rules;

    @Mixin
    private RunOptions options;

    private final Terminal terminal;
    private final Clock clock;

    CheckCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        RunRequest request =
                options.request(JobSettings.Depth.CHECKS, paths, out, day).under(rules.rules(), rules.weights());
        RunSummary summary = new PipelineRun(terminal, clock).execute(request);
        return failOn != null && summary.hasAlertAtLeast(failOn) ? ExitStatus.ALERTS : ExitStatus.DONE;
    }
}
