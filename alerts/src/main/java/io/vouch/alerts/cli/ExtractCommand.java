package io.vouch.alerts.cli;

import io.vouch.alerts.job.JobSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract PATH... --out DIR}: ingest and extraction alone. */
@Command(name = "extract", description = "Reads papers and writes what they say to documents.jsonl; checks nothing.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or archives.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for documents.jsonl.")
    private Path out;

    @Mixin
    private RunOptions options;

    private final Terminal terminal;
    private final Clock clock;

    ExtractCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        RunRequest request = options.request(JobSettings.Depth.EXTRACTION, paths, out, LocalDate.now(clock));
        new PipelineRun(terminal, clock).execute(request);
        return ExitStatus.DONE;
    }
}
