package io.vouch.alerts.cli;

import io.vouch.alerts.bench.matching.DecidedPairs;
import io.vouch.alerts.store.access.Access;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.ingest.ocr.OcrUnavailableException;
import io.vouch.matching.weight.MatchWeights;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.VendorPart;
import io.vouch.models.ocr.ReceiptTuning;
import io.vouch.models.report.LearningReport;
import io.vouch.models.report.Report;
import io.vouch.models.train.LearningCurve;
import io.vouch.models.train.ModelPart;
import io.vouch.models.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: a model from labelled papers, and match weights from decisions. */
@Command(
        name = "train",
        description =
                "Trains a model on labelled papers: fields with their calibration, kinds of paper, clauses, confusions of characters;"
                        + " scores it on vendors and layouts it has not seen.",
        footer = {
            "",
            "Writes fields.model with all parts, its digest (.sha256), its origin (.json), its card (.md), confusions.tsv,"
                    + " and the labels",
            "as DIGEST.jsonl. A part that the labels say nothing of stays as it is in --base, or is left to the rules.",
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

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description =
                    "Train these parts of the model alone and take the others from --base: ${COMPLETION-CANDIDATES}."
                            + " Calibration alone is fitted to papers that --base has not seen. Default: all.")
    private Set<ModelPart> only = ModelPart.all();

    @Option(
            names = "--match-weights",
            description =
                    "Also estimate the match weights of duplicate detection, as weights.json for --weights: without"
                            + " labels, or from decided pairs with --decisions or --corrections, which need no further word.")
    private boolean matchWeights;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Decided alerts (decisions.jsonl of 'models corrections') for --match-weights.")
    private Path decisions;

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

    @Option(
            names = "--ocr",
            description =
                    "Tune the OCR engine's network for receipts instead, on receipts in SROIE layout with pictures"
                            + " (img beside box and key): writes receipts.lstm. Some 15 minutes for a hundred receipts.")
    private boolean ocr;

    @Option(
            names = "--without",
            paramLabel = "K/N",
            description = "With --ocr: learn nothing from the K-th of N parts of the vendors, for 'evaluate --ocr'.")
    private String without;

    private final Terminal terminal;
    private final Clock clock;
    /** Decided alerts, from a file or the store. */
    private Optional<Path> decided = Optional.empty();

    TrainCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LabelledSources.require(sources);
        if (sources.isEmpty() && !corrections && !matchWeights && decisions == null) {
            throw new UsageException("name labelled papers, or --corrections, or --match-weights");
        }
        if (!only.equals(ModelPart.all()) && base == null) {
            throw new UsageException("--only needs --base: the parts that are not trained are taken from it");
        }
        if (decisions != null) {
            LabelledSources.require(List.of(decisions));
            decided = Optional.of(decisions);
        }
        if (without != null && !ocr) {
            throw new UsageException("--without needs --ocr");
        }
        if (ocr) {
            tuneOcr(part());
            return ExitStatus.DONE;
        }
        try {
            Files.createDirectories(out);
            if (corrections) {
                addCorrections();
            }
            if (curve != null) {
                drawCurve(LabelledSources.read(sources, out));
            } else if (!sources.isEmpty()) {
                train();
            }
            if (matchWeights || hasDecidedPairs()) {
                weigh();
            }
        } catch (IOException | ModelUnusableException e) {
            throw new EnvironmentException("training failed: " + e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private VendorPart part() {
        if (without == null) {
            return VendorPart.NONE;
        }
        if (!without.matches("[1-9]\\d{0,2}/[1-9]\\d{0,2}")) {
            throw new UsageException("--without takes K/N, such as 1/3, not '%s'".formatted(without));
        }
        String[] numbers = without.split("/");
        int index = Integer.parseInt(numbers[0]);
        int count = Integer.parseInt(numbers[1]);
        if (index > count) {
            throw new UsageException("--without takes K/N with K up to N, not '%s'".formatted(without));
        }
        return new VendorPart(index, count);
    }

    private void tuneOcr(VendorPart leftOut) {
        try {
            ReceiptTuning.Result tuned =
                    ReceiptTuning.run(sources, leftOut, out, Files.createDirectories(out.resolve("tuning")));
            terminal.line("Tuned on %d lines of %d receipts. Written: %s"
                    .formatted(tuned.lines(), tuned.receipts(), tuned.model()));
        } catch (IOException | OcrUnavailableException e) {
            throw new EnvironmentException("tuning failed: " + e.getMessage(), e);
        }
    }

    private void addCorrections() {
        Path folder = out.resolve("corrections");
        CorrectionExport.Written written = CorrectionsCommand.export(service, tenant, folder);
        terminal.line(CorrectionsCommand.told(written, folder));
        if (decisions == null && written.decisions() > 0) {
            decided = Optional.of(folder.resolve("decisions.jsonl"));
        }
        sources = Stream.concat(sources.stream(), Stream.of(folder)).toList();
    }

    private boolean hasDecidedPairs() throws IOException {
        return decisions != null
                || decided.isPresent() && DecidedPairs.read(decided.get()).size() > 0;
    }

    private void weigh() throws IOException {
        MatchWeights weights = hasDecidedPairs()
                ? WeightsCommand.decided(decided.orElseThrow())
                : WeightsCommand.invented(WeightsCommand.SEED, WeightsCommand.DISTINCT);
        Path file = out.resolve("weights.json");
        Files.writeString(file, weights.json());
        WeightsCommand.table(weights).forEach(terminal::line);
        terminal.line("Match weights from %s. Written: %s; 'check', 'serve' and 'replay' take it by --weights"
                .formatted(weights.provenance().getOrDefault("pairs", "pairs"), file));
    }

    private void train() throws IOException, ModelUnusableException {
        Optional<FieldModel> earlier =
                Optional.ofNullable(base).map(named -> ModelFolder.here().open(named, clock));
        Training.Plan plan = new Training.Plan(
                sources,
                out,
                earlier,
                holdOut,
                only,
                earlier.map(this::seenBy).orElse(Set.of()),
                author == null ? LabelledSources.person() : author,
                clock.instant());
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

    /** Papers that a model learned from, as far as its origin is known. */
    private Set<String> seenBy(FieldModel model) {
        try {
            return ModelFolder.here()
                    .registry(clock)
                    .find(model.digest())
                    .entry()
                    .map(entry -> Set.copyOf(entry.seen()))
                    .orElse(Set.of());
        } catch (IOException e) {
            throw new EnvironmentException("cannot read the models: " + e.getMessage(), e);
        }
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
