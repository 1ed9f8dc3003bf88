package io.vouch.alerts.cli;

import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.train.CrossValidation;
import io.vouch.models.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: precision, recall and F1 of each field on labelled papers. */
@Command(
        name = "evaluate",
        description =
                "Scores field reading on labelled papers: with the shipped model, or with models trained without the vendor.",
        footer = {
            "",
            "Without --folds the papers are read by the shipped model. With --folds K each paper is read by a model that",
            "was trained on the other papers, without any paper of its vendor or layout.",
            "'folded' compares as public scorers of receipts do; F1 compares dates, numbers and letters."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description =
                    "Folders of generated deals, folders in SROIE layout, folders of hybrid e-invoices (files, keys; read from"
                            + " the page alone), or .jsonl files of labelled documents.")
    private List<Path> sources;

    @Option(names = "--folds", paramLabel = "K", description = "Train K models, each without one K-th of the vendors.")
    private int folds;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder that keeps the words of papers that had to be read.")
    private Path out;

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        sources.stream().filter(source -> !Files.exists(source)).findFirst().ifPresent(missing -> {
            throw new UsageException("no such file or folder: " + missing);
        });
        if (folds == 1 || folds < 0) {
            throw new UsageException("--folds must be 2 or more, or left out");
        }
        try {
            Files.createDirectories(out);
            CrossValidation.evaluate(Training.read(sources, out), folds).lines().forEach(terminal::line);
        } catch (IOException | ModelUnusableException e) {
            throw new EnvironmentException("evaluation failed: " + e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }
}
