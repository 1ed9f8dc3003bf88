package io.vouch.alerts.store.intake;

/**
 * An entry of the submission log, as the job reads it.
 *
 * @param sequence its place
 * @param submittedAtMillis epoch milliseconds
 * @param repeat true if the same file (tenant, deal, name, bytes) stands earlier in the log: it has that one's answer
 */
public record LoggedSubmission(
        long sequence,
        String tenant,
        String deal,
        String name,
        String sha256,
        long bytes,
        long submittedAtMillis,
        boolean repeat) {}
