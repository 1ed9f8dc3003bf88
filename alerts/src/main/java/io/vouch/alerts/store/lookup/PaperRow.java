package io.vouch.alerts.store.lookup;

import java.time.Instant;

/**
 * A document as it was last read.
 *
 * @param line its line of {@code documents.jsonl}
 * @param sequence of the submission that it came with
 */
public record PaperRow(
        String tenant,
        String deal,
        String documentId,
        String name,
        String outcome,
        String type,
        String line,
        long sequence,
        String sha256,
        Instant readAt) {}
