package io.vouch.alerts.cli;

import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.models.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: a field model from labelled papers. */
@Command(
        name = "train",
        description = "Trains the field model on labelled papers and scores it on layouts it has not seen.")
final class TrainCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "Folders of generated deals, folders in SROIE layout, or .jsonl files of labelled documents.")
    private List<Path> sources;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for fields.model, its digest and its card.")
    private Path out;

    private final Terminal terminal;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        sources.stream().filter(source -> !Files.exists(source)).findFirst().ifPresent(missing -> {
            throw new UsageException("no such file or folder: " + missing);
        });
        try {
            Files.createDirectories(out);
            Training.Result result = Training.run(sources, out, this::progress);
            terminal.line(result.heldOut().table());
            terminal.line(String.format(
                    Locale.ROOT,
                    "Trained on %d documents; F1 on layouts not trained on: %.3f. Model %s in %s",
                    result.documents(),
                    result.heldOut().microF1(),
                    result.digest(),
                    out));
        } catch (IOException | ModelUnusableException e) {
            throw new EnvironmentException("training failed: " + e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    /** A line for each tenth of the work. */
    private void progress(int done, int of) {
        if (done * 10L / of != (done - 1) * 10L / of) {
            terminal.note("took in %d of %d documents".formatted(done, of));
        }
    }
}
