package io.vouch.extraction.decode;

import io.vouch.extraction.candidate.Candidate;

/** A value of one field with its best place and the chance over all its occurrences. */
record Choice(Candidate candidate, double chance) {

    String value() {
        return candidate.value();
    }

    Choice withChance(double other) {
        return new Choice(candidate, other);
    }
}
