package io.vouch.alerts.cli;

import io.vouch.alerts.store.access.Access;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.report.LearningReport;
import io.vouch.models.report.Report;
import io.vouch.models.train.LearningCurve;
import io.vouch.models.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: a field model from labelled papers. */
@Command(
        name = "train",
        description = "Trains the field model on labelled papers and scores it on vendors and layouts it has not seen.",
        footer = {
            "",
            "Writes fields.model, its digest (.sha256), its origin (.json), its card (.md), and the labels as"
                    + " DIGEST.jsonl.",
            "With --base a few corrected papers are enough: the weights of that model stay where the papers say"
                    + " nothing.",
            "With --hold-out a quarter of the vendors and layouts is kept for 'evaluate --hold-out', 'compare' and"
                    + " 'promote';",
            "which ones depends on their names alone, so that it is the same quarter every time.",
            "The same command on the same labels gives the same digest on any machine."
        })
final class TrainCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = LabelledSources.DESCRIPTION)
    private List<Path> sources = List.of();

    @Option(
            names = "--corrections",
            description =
                    "Learn from what reviewers corrected and confirmed in the service's store as well; they are written"
                            + " to the folder corrections in --out.")
    private boolean corrections;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            defaultValue = Access.FIRST_TENANT,
            description = "Whose corrections. Default: ${DEFAULT-VALUE}.")
    private String tenant;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for fields.model, its digest and its card.")
    private Path out;

    @Option(
            names = "--base",
            paramLabel = "MODEL",
            description = "Go on from this model: current, shipped, a digest or a file. Default: start from nothing.")
    private String base;

    @Option(names = "--hold-out", description = "Learn nothing from the vendors and layouts kept for judging.")
    private boolean holdOut;

    @Option(names = "--author", paramLabel = "NAME", description = "Who trains. Default: the user's name.")
    private String author;

    @Option(
            names = "--curve",
            split = ",",
            paramLabel = "N",
            description = "Train no model; print and plot F1 for these numbers of labelled papers, such as"
                    + " 25,50,100,200,400.")
    private List<Integer> curve;

    private final Terminal terminal;
    private final Clock clock;

    TrainCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LabelledSources.require(sources);
        if (sources.isEmpty() && !corrections) {
            throw new UsageException("name labelled papers, or --corrections");
        }
        try {
            Files.createDirectories(out);
            if (corrections) {
                addCorrections();
            }
            if (curve != null) {
                drawCurve(LabelledSources.read(sources, out));
            } else {
                train();
            }
        } catch (IOException | ModelUnusableException e) {
            throw new EnvironmentException("training failed: " + e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private void addCorrections() {
        Path folder = out.resolve("corrections");
        CorrectionExport.Written written = CorrectionsCommand.export(service, tenant, folder);
        terminal.line(CorrectionsCommand.told(written, folder));
        sources = Stream.concat(sources.stream(), Stream.of(folder)).toList();
    }

    private void train() throws IOException, ModelUnusableException {
        Optional<FieldModel> earlier =
                Optional.ofNullable(base).map(named -> ModelFolder.here().open(named, clock));
        Training.Plan plan = new Training.Plan(
                sources, out, earlier, holdOut, author == null ? LabelledSources.person() : author, clock.instant());
        Training.Result result = Training.run(plan, new TrainingDisplay(terminal, clock));
        if (!result.leaks().isEmpty()) {
            terminal.note("%d papers left out: they have nearly the text of papers kept for judging"
                    .formatted(result.leaks().size()));
        }
        boolean measured = result.heldOut().documents() > 0;
        if (measured) {
            result.heldOut().table().lines().forEach(terminal::line);
        }
        if (measured && base != null) {
            terminal.note("These scores flatter if the model of --base was trained on the same papers.");
        }
        terminal.line(String.format(
                Locale.ROOT,
                "Trained on %d documents; F1 on vendors and layouts not trained on: %s. Model %s in %s",
                result.documents(),
                measured ? String.format(Locale.ROOT, "%.3f", result.heldOut().microF1()) : "not measured",
                result.digest(),
                out));
    }

    private void drawCurve(List<LabelledDocument> documents) throws IOException, ModelUnusableException {
        if (curve.stream().anyMatch(size -> size < 2)) {
            throw new UsageException("--curve takes numbers of papers from 2");
        }
        Report report = LearningReport.curve(LearningCurve.of(documents, curve, new TrainingDisplay(terminal, clock)));
        report.write(out, "curve");
        report.markdown().lines().forEach(terminal::line);
        terminal.line("Written: %s, curve.html, curve.svg".formatted(out.resolve("curve.md")));
    }
}
