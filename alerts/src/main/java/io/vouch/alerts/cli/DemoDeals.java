package io.vouch.alerts.cli;

import io.vouch.alerts.store.intake.Blob;
import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.BlobTooLargeException;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.NewSubmission;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands the example deals in to a service, as a platform would: the second time adds nothing. */
final class DemoDeals {

    /** Who the example deals belong to. */
    static final String TENANT = "demo";

    private static final long LARGEST_BYTES = 64L << 20;

    private DemoDeals() {}

    static void handIn(List<Submission> papers, Intake intake, BlobStore blobs, Instant now) {
        intake.ensureTenant(TENANT, "Example deals", now);
        List<NewSubmission> submissions = new ArrayList<>();
        for (Submission paper : papers) {
            Blob blob = keep(Path.of(paper.path()), blobs);
            submissions.add(new NewSubmission(
                    TENANT,
                    paper.name(),
                    paper.deal(),
                    paper.name(),
                    blob.sha256(),
                    blob.bytes(),
                    Optional.empty(),
                    "demo",
                    now));
        }
        intake.append(submissions);
    }

    private static Blob keep(Path file, BlobStore blobs) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return blobs.put(bytes, LARGEST_BYTES);
        } catch (IOException | BlobTooLargeException e) {
            throw new EnvironmentException("cannot keep the example paper " + file, e);
        }
    }
}
