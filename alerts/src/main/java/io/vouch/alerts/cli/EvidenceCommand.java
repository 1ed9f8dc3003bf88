package io.vouch.alerts.cli;

import io.vouch.alerts.evidence.EvidenceBundle;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.audit.AuditLog;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.ingest.IngestSettings;
import io.vouch.ingest.Submission;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.ingest.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence ALERT --out FILE.zip}: what proves an alert, in one file. */
@Command(
        name = "evidence",
        description = "Writes what proves an alert into one file: originals, page crops, readings, history, audit.",
        footer = {"", "vouch verify FILE.zip checks it without the service. Exit status: 2 no such alert."})
final class EvidenceCommand implements Callable<Integer> {

    private static final long LONGEST_PAINTING_MINUTES = 5;

    @Parameters(paramLabel = "ALERT", description = "Id of the alert.")
    private String alert;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The bundle, a ZIP file.")
    private Path out;

    @Option(
            names = "--tenant",
            paramLabel = "ID",
            defaultValue = Access.FIRST_TENANT,
            description = "Whose alert it is. Default: ${DEFAULT-VALUE}.")
    private String tenant;

    @Mixin
    private ServiceOptions data;

    private final Terminal terminal;
    private final Clock clock;

    EvidenceCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (ServiceStore store = ServiceStore.open(data);
                Workspace workspace = Workspace.open();
                WorkerPool painters = new WorkerPool(painting(workspace))) {
            BlobStore blobs = BlobStore.open(data.folder().resolve("blobs"), clock.instant());
            EvidenceBundle bundle = new EvidenceBundle(
                    store.pool(),
                    blobs,
                    new AuditLog(store.pool(), clock),
                    file -> paint(painters, workspace, file),
                    clock,
                    "Vouch " + Version.text());
            EvidenceBundle.Written written = bundle.write(tenant, "system", alert, out)
                    .orElseThrow(() -> new UsageException("tenant '%s' has no alert '%s'".formatted(tenant, alert)));
            terminal.line("%s: %d originals, %d crops, manifest %s"
                    .formatted(out, written.originals(), written.crops(), written.manifest()));
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new EnvironmentException("cannot write " + out + ": " + e.getMessage(), e);
        }
    }

    private static Path pictures(Workspace workspace) {
        return workspace.work().resolve("pictures");
    }

    private static WorkerOptions painting(Workspace workspace) {
        return WorkerOptions.of(
                        1,
                        IngestSettings.DEFAULT,
                        workspace.work().resolve("scratch").toString())
                .withPictures(pictures(workspace).toString())
                .withJvmOptions(List.of("-Dvouch.ocr.folder=" + workspace.ocrFolder()));
    }

    /** A paper that cannot be painted goes without crops: its original is in the bundle. */
    private Optional<Path> paint(WorkerPool painters, Workspace workspace, Submission file) {
        try {
            painters.submit(file).get(LONGEST_PAINTING_MINUTES, TimeUnit.MINUTES);
            return Optional.of(pictures(workspace));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            terminal.note("No crops of %s: it cannot be painted".formatted(file.name()));
            return Optional.empty();
        }
    }
}
