package io.vouch.alerts.cli;

import io.vouch.extraction.PageReader;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.data.Snapshot;
import io.vouch.models.data.Split;
import io.vouch.models.evaluate.Coverage;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.Evaluator;
import io.vouch.models.evaluate.Slices;
import io.vouch.models.gate.GoldenSet;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import io.vouch.models.registry.EntryFile;
import io.vouch.models.registry.ModelEntry;
import io.vouch.models.report.EvaluationReport;
import io.vouch.models.report.LearningReport;
import io.vouch.models.report.Report;
import io.vouch.models.suspects.LabelErrors;
import io.vouch.models.suspects.PlantedErrors;
import io.vouch.models.suspects.Suspect;
import io.vouch.models.train.CrossValidation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: precision, recall and F1 of each field on labelled papers. */
@Command(
        name = "evaluate",
        description =
                "Scores field reading on labelled papers: with a model, or with models trained without the vendor.",
        footer = {
            "",
            "Without --folds the papers are read by one model. With --folds K each paper is read by a model that was"
                    + " trained",
            "on the other papers, without any paper of its vendor or layout.",
            "'folded' compares as public scorers of receipts do; F1 compares dates, numbers and letters.",
            "Writes evaluation.md and evaluation.html: intervals, slices, whole documents, calibration, worst cases on"
                    + " the page."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = LabelledSources.DESCRIPTION)
    private List<Path> sources;

    @Option(names = "--folds", paramLabel = "K", description = "Train K models, each without one K-th of the vendors.")
    private int folds;

    @Option(
            names = "--model",
            defaultValue = "current",
            paramLabel = "MODEL",
            description =
                    "current, shipped, a digest or a file; 'rules' reads without a model. Default: ${DEFAULT-VALUE}.")
    private String model;

    @Option(names = "--hold-out", description = "Only papers of the vendors and layouts that 'train --hold-out' keeps.")
    private boolean holdOut;

    @Option(
            names = "--suspects",
            paramLabel = "N",
            description =
                    "Also list the N labels that are most probably wrong in suspects.md and .html; needs --folds.")
    private int suspects;

    @Option(
            names = "--plant",
            paramLabel = "PERCENT",
            description = "First make this many labels wrong, write them to planted.jsonl, and tell how many of them"
                    + " --suspects finds.")
    private int plant;

    @Option(
            names = "--golden",
            paramLabel = "N",
            description =
                    "Also write up to N papers that were read without mistake or doubt, one a layout, to golden.jsonl:"
                            + " for 'promote --golden', after a person looked at them.")
    private int golden;

    @Option(
            names = "--ocr",
            paramLabel = "DIR",
            description =
                    "Read pictures of receipts with networks of the OCR engine that have not seen the vendor: DIR holds"
                            + " what 'train --ocr --without K/N' wrote for each K.")
    private Path ocr;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the reports; keeps the words of papers that had to be read.")
    private Path out;

    private static final String RULES = "rules";

    private final Terminal terminal;
    private final Clock clock;

    EvaluateCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (folds == 1 || folds < 0) {
            throw new UsageException("--folds must be 2 or more, or left out");
        }
        if (suspects > 0 && folds == 0) {
            throw new UsageException("--suspects needs --folds: a label is held against a model that did not learn it");
        }
        if (plant < 0 || plant > 50 || (plant > 0 && suspects == 0)) {
            throw new UsageException("--plant is 1 to 50 and needs --suspects");
        }
        List<LabelledDocument> documents = LabelledSources.read(sources, out, ocr);
        if (holdOut) {
            documents = Split.of(documents).get(Split.Part.TEST);
        }
        try {
            evaluate(documents);
        } catch (IOException | ModelUnusableException e) {
            throw new EnvironmentException("evaluation failed: " + e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private void evaluate(List<LabelledDocument> given) throws IOException, ModelUnusableException {
        Optional<PlantedErrors.Poisoned> poisoned =
                plant == 0 ? Optional.empty() : Optional.of(PlantedErrors.plant(given, plant / 100.0));
        List<LabelledDocument> documents =
                poisoned.map(PlantedErrors.Poisoned::documents).orElse(given);
        if (folds == 0 && model.equals(RULES)) {
            report("rules without a model", PageReader.rulesOnly(), documents, List.of());
            return;
        }
        if (folds == 0) {
            FieldModel opened = ModelFolder.here().open(model, clock);
            report(opened.name(), PageReader.with(opened), documents, learnedFrom(opened.digest()));
            return;
        }
        CrossValidation validation =
                CrossValidation.of(documents, folds, Optional.empty(), new TrainingDisplay(terminal, clock));
        report(folds + " models, each without a part of the vendors", validation.reader(), documents, List.of());
        terminal.line(validation.calibrationTable().strip());
        if (suspects > 0) {
            List<Suspect> ranked = LabelErrors.rank(documents, validation.reader());
            write(LearningReport.suspects(ranked, suspects), "suspects");
            if (poisoned.isPresent()) {
                LabelledLines.write(documents, out.resolve("planted.jsonl"));
                tell(poisoned.get(), ranked);
            }
        }
    }

    /** The vendors and layouts that a model learned from; none if its origin is not known. */
    private List<String> learnedFrom(String digest) throws IOException {
        Path beside = Path.of(model + ".json");
        if (Files.isRegularFile(beside)) {
            return EntryFile.read(beside).groups();
        }
        return ModelFolder.here()
                .registry(clock)
                .find(digest)
                .entry()
                .map(ModelEntry::groups)
                .orElse(List.of());
    }

    private static DocumentJudgement seen(
            DocumentJudgement judged, LabelledDocument document, List<String> learnedFrom) {
        return Snapshot.group(document)
                .map(group -> judged.withSlice(
                        Slices.SEEN, learnedFrom.contains(group) ? "seen in training" : "not seen in training"))
                .orElse(judged);
    }

    /** @param learnedFrom vendors and layouts, if the model's are known */
    private void report(String name, PaperReader reader, List<LabelledDocument> documents, List<String> learnedFrom)
            throws IOException {
        List<DocumentJudgement> judged = new ArrayList<>(Evaluator.judge(reader, documents));
        for (int i = 0; i < judged.size() && !learnedFrom.isEmpty(); i++) {
            judged.set(i, seen(judged.get(i), documents.get(i), learnedFrom));
        }
        Evaluation.of(judged).table().lines().forEach(terminal::line);
        terminal.line(Coverage.of(judged, Coverage.WANTED_PRECISION).sentence());
        write(EvaluationReport.of(name, judged, documents), "evaluation");
        if (golden > 0) {
            LabelledLines.write(GoldenSet.candidates(judged, documents, golden), out.resolve("golden.jsonl"));
        }
    }

    private void write(Report report, String name) throws IOException {
        report.write(out, name);
        terminal.line("Written: %s and %s.html".formatted(out.resolve(name + ".md"), name));
    }

    private void tell(PlantedErrors.Poisoned poisoned, List<Suspect> ranked) {
        terminal.line(String.format(
                Locale.ROOT,
                "Planted %d wrong labels among %d: %.1f %% of them in the first tenth of the list, %.1f %% in the"
                        + " first fifth",
                poisoned.planted().size(),
                ranked.size(),
                100 * poisoned.found(ranked, 0.1),
                100 * poisoned.found(ranked, 0.2)));
    }
}
