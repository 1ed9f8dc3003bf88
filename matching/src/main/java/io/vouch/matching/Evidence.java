package io.vouch.matching;

import io.vouch.ingest.page.Box;

/**
 * A place on a paper that proves a finding.
 *
 * @param field wire name of the field, or of the fact for integrity findings
 * @param value what stands there
 * @param expected what should stand there; empty if nothing particular
 * @param page from 1; 0 if the source has no pages
 * @param box in points; {@link Box#NONE} if it has no place
 */
public record Evidence(String documentId, String name, String field, String value, String expected, int page, Box box) {

    /** The same place, with what should stand there. */
    public Evidence expecting(String newExpected) {
        return new Evidence(documentId, name, field, value, newExpected, page, box);
    }
}
