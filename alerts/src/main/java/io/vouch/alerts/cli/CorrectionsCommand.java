package io.vouch.alerts.cli;

import io.vouch.alerts.store.access.Access;
import io.vouch.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code models corrections}: what reviewers corrected and confirmed, as labels. */
@Command(
        name = "corrections",
        description =
                "Writes what reviewers corrected, and the values of alerts that they confirmed, as labelled papers.",
        footer = {
            "",
            "The folder is a SOURCE for train, evaluate, compare and promote. It holds corrections.jsonl, documents.jsonl,",
            "pages.jsonl, labels.jsonl (each value with its words), quarantine.tsv (values that stand nowhere on their page),",
            "and decisions.jsonl for 'vouch weights --decisions'. Works beside a running service."
        })
final class CorrectionsCommand implements Callable<Integer> {

    private static final int WORKERS = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            defaultValue = Access.FIRST_TENANT,
            description = "Whose papers. Default: ${DEFAULT-VALUE}.")
    private String tenant;

    @Mixin
    private ServiceOptions data;

    private final Terminal terminal;

    CorrectionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CorrectionExport.Written written = export(data, tenant, out);
        terminal.line(told(written, out));
        return ExitStatus.DONE;
    }

    /** Writes the folder from the service's store, whether the service runs or not. */
    static CorrectionExport.Written export(ServiceOptions data, String tenant, Path out) {
        try (ServiceStore store = ServiceStore.open(data);
                Workspace workspace = Workspace.open()) {
            return new CorrectionExport(
                            store.pool(),
                            data.folder().resolve("blobs"),
                            workspace.workers(WORKERS, IngestSettings.DEFAULT, List.of("en", "zh")))
                    .write(tenant, out);
        } catch (IOException e) {
            throw new EnvironmentException("cannot write to " + out + "; choose another --out", e);
        }
    }

    static String told(CorrectionExport.Written written, Path out) {
        return "%d values corrected and %d confirmed on %d papers, %d set aside; %d decided matches. Written: %s"
                .formatted(
                        written.corrected(),
                        written.confirmed(),
                        written.labels().documents().size(),
                        written.labels().quarantine().size(),
                        written.decisions(),
                        out);
    }
}
