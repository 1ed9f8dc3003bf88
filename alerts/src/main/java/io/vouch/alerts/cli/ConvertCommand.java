package io.vouch.alerts.cli;

import io.vouch.models.data.Alignment;
import io.vouch.models.data.NearDuplicates;
import io.vouch.models.data.Snapshot;
import io.vouch.models.data.Split;
import io.vouch.models.importers.BioFile;
import io.vouch.models.importers.BratFolder;
import io.vouch.models.importers.LabelStudioFile;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models convert}: labels in another tool's form, and what is wrong with them. */
@Command(
        name = "convert",
        description =
                "Writes labelled papers in one form, with the words of each value, and lists the values that stand"
                        + " nowhere.",
        footer = {
            "",
            "Writes labels.jsonl, labels.tsv (BIO), labels.json (Label Studio) or brat/, and quarantine.tsv: document,"
                    + " field,",
            "reason. Prints the digest of the labels, how they part into learning and judging, and near duplicates"
                    + " between them."
        })
final class ConvertCommand implements Callable<Integer> {

    /** Forms of labels. */
    enum Form {
        JSONL,
        BIO,
        LABEL_STUDIO,
        BRAT
    }

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = LabelledSources.DESCRIPTION)
    private List<Path> sources;

    @Option(
            names = "--to",
            defaultValue = "jsonl",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Form form;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    private final Terminal terminal;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LabelledSources.require(sources);
        Alignment.Result aligned = Alignment.of(LabelledSources.read(sources, out));
        try {
            Path written = write(aligned.documents());
            Files.writeString(out.resolve("quarantine.tsv"), quarantine(aligned), StandardCharsets.UTF_8);
            terminal.line("%d papers, %d values, %d set aside (quarantine.tsv). Written: %s"
                    .formatted(
                            aligned.documents().size(),
                            aligned.values(),
                            aligned.quarantine().size(),
                            written));
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out + "; choose another --out", e);
        }
        terminal.line("Labels sha256:" + Snapshot.of(aligned.documents()).digest());
        Map<Split.Part, List<LabelledDocument>> parts = Split.of(aligned.documents());
        terminal.line("To learn from: %d; kept for judging: %d; in neither: %d"
                .formatted(
                        parts.get(Split.Part.TRAIN).size(),
                        parts.get(Split.Part.TEST).size(),
                        parts.get(Split.Part.NEITHER).size()));
        NearDuplicates.between(parts.get(Split.Part.TRAIN), parts.get(Split.Part.TEST)).stream()
                .map(leak -> "Nearly the same text: %s and %s (%.0f %%)"
                        .formatted(leak.train(), leak.test(), 100 * leak.alike()))
                .forEach(terminal::line);
        return ExitStatus.DONE;
    }

    private Path write(List<LabelledDocument> documents) throws IOException {
        switch (form) {
            case JSONL -> {
                Path file = out.resolve("labels.jsonl");
                LabelledLines.write(documents, file);
                return file;
            }
            case BIO -> {
                Path file = out.resolve("labels.tsv");
                BioFile.write(documents, file);
                return file;
            }
            case LABEL_STUDIO -> {
                Path file = out.resolve("labels.json");
                LabelStudioFile.write(documents, file);
                return file;
            }
            case BRAT -> {
                Path folder = Files.createDirectories(out.resolve("brat"));
                BratFolder.write(documents, folder);
                return folder;
            }
        }
        throw new IllegalStateException("a form without a writer: " + form);
    }

    static String quarantined(Alignment.Quarantined value) {
        return value.documentId() + "\t" + value.field() + "\t" + value.why();
    }

    /** Values stay out: they may be account numbers. */
    private static String quarantine(Alignment.Result aligned) {
        return aligned.quarantine().stream()
                .map(ConvertCommand::quarantined)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
