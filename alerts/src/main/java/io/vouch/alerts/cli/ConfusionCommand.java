package io.vouch.alerts.cli;

import io.vouch.models.confusion.ConfusionModel;
import io.vouch.models.confusion.ReadPairs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models confusion}: which characters the OCR takes for which, learned from labelled scans. */
@Command(
        name = "confusion",
        description = "Learns from labelled scans how often each character is read as another, and writes it as JSON.",
        footer = {
            "",
            "Learns from numbers, tax ids, accounts and names whose labels name their words (generated deals, corrections with",
            "their place); dates and amounts are left out, since their labels are not what is printed."
        })
final class ConfusionCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = LabelledSources.DESCRIPTION)
    private List<Path> sources;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for confusion.json.")
    private Path out;

    private final Terminal terminal;

    ConfusionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ConfusionModel model = ConfusionModel.of(ReadPairs.of(LabelledSources.read(sources, out)));
        Path file = out.resolve("confusion.json");
        try {
            Files.writeString(file, model.json(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out + "; choose another --out", e);
        }
        ReadPairs.told(model, SHOWN).forEach((what, often) -> terminal.line(what + ": " + often));
        terminal.line("Learned from %d values, %d characters. Written: %s"
                .formatted(model.pairs(), model.characters(), file));
        return ExitStatus.DONE;
    }
}
