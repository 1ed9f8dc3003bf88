package io.vouch.alerts.store.review;

import java.time.Instant;

/**
 * A document as it was last read.
 *
 * @param line the document's line of {@code documents.jsonl}
 * @param sequence of the submission that it came with; 0 if that is not known
 */
public record Paper(
        String deal,
        String documentId,
        String name,
        String outcome,
        String reasonCode,
        String reasonMessage,
        String type,
        int pages,
        int ocrPages,
        String model,
        String line,
        long sequence,
        Instant readAt) {}
