package io.vouch.alerts.cli;

import io.vouch.alerts.store.intake.BlobStore;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.LoggedSubmission;
import io.vouch.ingest.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The papers that a tenant has handed in to the service, in the order of the log, as the service's job reads them. */
final class StoredPapers {

    private static final int PAGE = 1_000;

    private StoredPapers() {}

    /** @param blobs folder of the bytes */
    static List<Submission> of(String tenant, Intake intake, Path blobs) {
        List<Submission> papers = new ArrayList<>();
        long last = 0;
        List<LoggedSubmission> page = intake.after(last, PAGE);
        while (!page.isEmpty()) {
            for (LoggedSubmission entry : page) {
                last = entry.sequence();
                if (entry.tenant().equals(tenant) && !entry.repeat()) {
                    papers.add(new Submission(
                            entry.tenant(),
                            entry.deal(),
                            entry.name(),
                            BlobStore.path(blobs, entry.sha256()).toString(),
                            entry.bytes(),
                            entry.sequence(),
                            entry.submittedAtMillis()));
                }
            }
            page = intake.after(last, PAGE);
        }
        return papers;
    }
}
