package io.vouch.alerts.cli;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.compare.Comparison;
import io.vouch.models.compare.SliceDifference;
import io.vouch.models.data.Split;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare A B --data}: two models on the same papers. */
@Command(
        name = "compare",
        description =
                "Reads the same labelled papers with two models and tells what differs, and whether it means anything.",
        footer = {
            "",
            "A model is named by current, shipped, the first digits of its digest, or a file.",
            "Writes comparison.md and comparison.html: fields, slices with 95 % intervals (paired bootstrap), changed"
                    + " values."
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "The model in use, or any other.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "The new model.")
    private String second;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "SOURCE",
            description = LabelledSources.DESCRIPTION)
    private List<Path> data;

    @Option(
            names = "--hold-out",
            description = "Only papers of the vendors and layouts that 'train --hold-out' keeps for judging.")
    private boolean holdOut;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the reports.")
    private Path out;

    private static final Set<String> ALWAYS = Set.of("all", "field", "kind of paper", "clause");

    private final Terminal terminal;
    private final Clock clock;

    CompareCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        FieldModel one = ModelFolder.here().open(first, clock);
        FieldModel other = ModelFolder.here().open(second, clock);
        List<LabelledDocument> documents = LabelledSources.read(data, out);
        if (holdOut) {
            documents = Split.of(documents).get(Split.Part.TEST);
        }
        Comparison comparison = compare(one, other, documents);
        print(terminal, comparison);
        write(comparison, one, other, out);
        terminal.line("Written: %s and comparison.html".formatted(out.resolve("comparison.md")));
        return ExitStatus.DONE;
    }

    static Comparison compare(FieldModel one, FieldModel other, List<LabelledDocument> documents) {
        return Comparison.of(
                Evaluator.judge(PageReader.with(one), documents), Evaluator.judge(PageReader.with(other), documents));
    }

    static void write(Comparison comparison, FieldModel one, FieldModel other, Path out) {
        try {
            ComparisonReport.of(comparison, one.name(), other.name()).write(out, "comparison");
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out + "; choose another --out", e);
        }
    }

    /** All documents, each field, and what is worse. */
    static void print(Terminal terminal, Comparison comparison) {
        comparison.slices().stream()
                .filter(slice -> slice.worse() || ALWAYS.contains(slice.dimension()))
                .map(CompareCommand::line)
                .forEach(terminal::line);
        terminal.line(String.format(
                Locale.ROOT,
                "calibration error %.3f -> %.3f; %d values read differently; %d papers taken for another kind",
                comparison.firstError(),
                comparison.secondError(),
                comparison.changes().size(),
                comparison.kindChanges().size()));
    }

    private static String line(SliceDifference slice) {
        return String.format(
                Locale.ROOT,
                "%-13s %-26s n = %4d  F1 %.3f -> %.3f  %+.3f (%+.3f to %+.3f)%s",
                slice.dimension(),
                slice.value(),
                slice.documents(),
                slice.first(),
                slice.second(),
                slice.difference().point(),
                slice.difference().low(),
                slice.difference().high(),
                slice.worse() ? "  WORSE" : "");
    }
}
