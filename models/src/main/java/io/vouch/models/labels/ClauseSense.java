package io.vouch.models.labels;

import io.vouch.extraction.ClauseKind;
import java.util.Comparator;

/** A kind of clause, or its opposite. @param polarity false for the opposite */
public record ClauseSense(ClauseKind kind, boolean polarity) implements Comparable<ClauseSense> {

    /** {@code RECOURSE+} or {@code RECOURSE-}. */
    public String wireName() {
        return kind + (polarity ? "+" : "-");
    }

    /** @throws IllegalArgumentException if it names no kind or no sign */
    public static ClauseSense of(String wireName) {
        boolean says = wireName.endsWith("+");
        if (!says && !wireName.endsWith("-")) {
            throw new IllegalArgumentException("a clause's kind ends in + or -: " + wireName);
        }
        return new ClauseSense(ClauseKind.valueOf(wireName.substring(0, wireName.length() - 1)), says);
    }

    @Override
    public int compareTo(ClauseSense other) {
        return Comparator.comparing(ClauseSense::kind)
                .thenComparing(ClauseSense::polarity, Comparator.reverseOrder())
                .compare(this, other);
    }
}
