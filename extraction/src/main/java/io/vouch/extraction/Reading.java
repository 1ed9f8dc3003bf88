package io.vouch.extraction;

import io.vouch.ingest.page.Box;

/**
 * One reading of one field.
 *
 * @param value canonical form, see {@link FieldName}
 * @param raw as printed
 * @param confidence 0..1, the calibrated chance that {@code value} is right
 * @param page from 1; 0 if the source has no pages
 * @param box on that page in points; {@link Box#NONE} if it has no place
 * @param source where it was read
 */
public record Reading(String value, String raw, double confidence, int page, Box box, ReadingSource source) {

    public Reading {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
        }
    }
}
