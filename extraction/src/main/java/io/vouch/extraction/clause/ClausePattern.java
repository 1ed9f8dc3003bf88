package io.vouch.extraction.clause;

import io.vouch.extraction.ClauseKind;
import java.util.regex.Pattern;

/** A wording of a clause. @param polarity what a match says: true for the kind itself, false for its opposite */
record ClausePattern(ClauseKind kind, boolean polarity, double confidence, Pattern pattern) {}
