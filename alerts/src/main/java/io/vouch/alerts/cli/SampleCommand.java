package io.vouch.alerts.cli;

import io.vouch.extraction.FieldName;
import io.vouch.models.active.ActiveSampling;
import io.vouch.models.active.Suggestion;
import io.vouch.models.importers.ReadDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models sample}: the papers worth labelling next. */
@Command(
        name = "sample",
        description =
                "Ranks papers that were read by what labelling them would change: doubtful values that decide checks,"
                        + " times the amount at stake (by the median of its currency).")
final class SampleCommand implements Callable<Integer> {

    private static final int MOST_FIELDS = 4;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "documents.jsonl of runs.")
    private List<Path> files;

    @Option(
            names = "--top",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int top;

    private final Terminal terminal;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LabelledSources.require(files);
        try {
            ActiveSampling.rank(ReadDocuments.papers(files), Math.max(1, top)).forEach(this::print);
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void print(Suggestion suggestion) {
        terminal.line(String.format(
                Locale.ROOT,
                "%8.3f  %s  (%.2f values wrong, %.1f times the median amount; doubtful: %s)",
                suggestion.score(),
                suggestion.paper().name(),
                suggestion.change(),
                suggestion.stake(),
                suggestion.doubtful().stream()
                        .limit(MOST_FIELDS)
                        .map(FieldName::wireName)
                        .collect(Collectors.joining(", "))));
    }
}
