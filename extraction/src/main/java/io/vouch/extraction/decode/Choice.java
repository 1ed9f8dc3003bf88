package io.vouch.extraction.decode;

import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.confidence.Signals.Verdict;

/**
 * A value of one field with its best place and the chance over all its occurrences.
 *
 * @param value canonical; the candidate's own unless a misread glyph was put right
 * @param sums what arithmetic says about it
 */
record Choice(Candidate candidate, String value, double chance, Verdict sums) {

    Choice(Candidate candidate, double chance) {
        this(candidate, candidate.value(), chance, Verdict.SILENT);
    }

    Choice withChance(double other) {
        return new Choice(candidate, value, other, sums);
    }

    Choice judged(Verdict verdict) {
        return new Choice(candidate, value, chance, verdict);
    }

    Choice withValue(String other) {
        return new Choice(candidate, other, chance, sums);
    }
}
