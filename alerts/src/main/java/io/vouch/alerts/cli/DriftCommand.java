package io.vouch.alerts.cli;

import io.vouch.models.drift.DriftWatch;
import io.vouch.models.drift.Observation;
import io.vouch.models.drift.Signal;
import io.vouch.models.importers.ReadDocuments;
import io.vouch.models.labels.Correction;
import io.vouch.models.labels.CorrectionLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models drift}: vendors whose papers are no longer read as they were. */
@Command(
        name = "drift",
        description = "Watches confidence and corrections of each vendor and says for which the model should be trained"
                + " again.",
        footer = {
            "",
            "Each vendor's first 20 papers say what is usual; an average that leaves three standard errors after that"
                    + " is told."
        })
final class DriftCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "documents.jsonl of runs, the oldest first.")
    private List<Path> files;

    @Option(names = "--corrections", paramLabel = "FILE", description = "What reviewers changed (corrections.jsonl).")
    private Path corrections;

    private final Terminal terminal;

    DriftCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LabelledSources.require(files);
        try {
            List<Correction> changed = corrections == null ? List.of() : CorrectionLines.read(corrections);
            List<Observation> observations = ReadDocuments.observations(files, changed);
            List<Signal> signals = DriftWatch.signals(observations);
            signals.forEach(signal -> terminal.line(line(signal)));
            long vendors =
                    observations.stream().map(Observation::vendor).distinct().count();
            terminal.line(
                    signals.isEmpty()
                            ? "No drift: %d papers of %d vendors.".formatted(observations.size(), vendors)
                            : "Label papers of these vendors ('vouch models sample' chooses them) and train again with"
                                    + " --base current.");
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static String line(Signal signal) {
        return String.format(
                Locale.ROOT,
                "%s: %s %.3f, was %.3f, limit %.3f, since its paper %d; %d papers since",
                signal.vendor(),
                signal.what() == Signal.Kind.CONFIDENCE ? "confidence fell to" : "corrected values rose to",
                signal.level(),
                signal.before(),
                signal.limit(),
                signal.document(),
                signal.documents());
    }
}
