package io.vouch.extraction.classify;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.value.Wording;

/**
 * One thing that speaks for (or, with a negative weight, against) a kind of paper.
 *
 * @param place where the wording must be found
 * @param weight log-odds that a finding adds
 */
record Evidence(DocumentType type, Place place, double weight, Wording wording) {

    enum Place {
        /** A short line in large type or at the top of the first page. */
        TITLE,
        /** Anywhere in the first pages. */
        TEXT
    }
}
