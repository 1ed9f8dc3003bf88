package io.vouch.ingest;

import io.vouch.ingest.page.Box;

/**
 * Something about how the file was made that a check may weigh: never a verdict.
 *
 * @param code stable name, e.g. {@code PDF_PRODUCER}, {@code REVISION_TEXT_CHANGED}
 * @param before former value, or empty
 * @param after value now, or empty
 * @param page from 1; 0 if it concerns the whole file
 * @param box where; {@link Box#NONE} if nowhere
 */
public record IntegrityFact(String code, String before, String after, int page, Box box) {}
