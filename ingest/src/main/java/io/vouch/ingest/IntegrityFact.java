package io.vouch.ingest;

import io.vouch.ingest.page.Box;

/**
 * Something about how the file was made that a check may weigh: never a verdict.
 *
 * @param code stable name, e.g. {@code PDF_PRODUCER}, {@code PDF_REVISION_TEXT_CHANGED}; see {@link FactCode}
 * @param before former value, or empty
 * @param after value now, or empty
 * @param page from 1; 0 if it concerns the whole file
 * @param box where; {@link Box#NONE} if nowhere
 * @param formerBox where on the same page the former value stood; {@link Box#NONE} if nowhere
 */
public record IntegrityFact(String code, String before, String after, int page, Box box, Box formerBox) {

    public IntegrityFact {
        // Readings that were written before this component was added lack it.
        formerBox = formerBox == null ? Box.NONE : formerBox;
    }

    /** A fact without a former place. */
    public IntegrityFact(String code, String before, String after, int page, Box box) {
        this(code, before, after, page, box, Box.NONE);
    }
}
