package io.vouch.models.labels;

import io.vouch.ingest.page.Box;
import java.time.Instant;

/**
 * What a reviewer said about one value that was read: it is another, it is not there, it is right. The unit that the review console
 * writes and training reads.
 *
 * @param documentId of the document that was read
 * @param field wire name
 * @param oldValue what the model had read; empty if it had read nothing
 * @param newValue what is true; empty if the paper has no such value; equal to {@code oldValue} if the reviewer confirmed it
 * @param page where the true value stands, from 1; 0 if it was not shown
 * @param box on that page in points; {@link Box#NONE} if it was not shown
 * @param model name of the model that had read it, such as {@code fields@sha256:…}
 * @param reviewer who says so
 * @param at when
 */
public record Correction(
        String documentId,
        String field,
        String oldValue,
        String newValue,
        int page,
        Box box,
        String model,
        String reviewer,
        Instant at) {

    public Correction {
        if (documentId.isEmpty() || field.isEmpty()) {
            throw new IllegalArgumentException("a correction names its document and its field");
        }
        if (page < 0) {
            throw new IllegalArgumentException("page " + page + " is below 0");
        }
    }

    /** True if the model was wrong. */
    public boolean isChange() {
        return !oldValue.equals(newValue);
    }
}
