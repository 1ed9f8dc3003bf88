package io.vouch.extraction.clause;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.value.Wording;

/** A wording of a clause. @param polarity what a match says: true for the kind itself, false for its opposite */
record ClausePattern(ClauseKind kind, boolean polarity, double confidence, Wording wording) {}
