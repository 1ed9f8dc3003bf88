package io.vouch.matching;

import java.util.List;

/**
 * Two papers of different deals that say the same thing.
 *
 * @param check {@code DUP-01}, {@code DUP-02} or {@code DUP-03}: the strongest that holds
 * @param score 0..1, the chance that both are the same paper or invoice
 * @param earlier handed in first
 * @param later handed in after it: the one that is accused
 * @param reasons what speaks for and against, heaviest first
 */
public record DuplicatePair(
        String check, double score, InvoiceFacts earlier, InvoiceFacts later, List<Reason> reasons) {

    public DuplicatePair {
        reasons = List.copyOf(reasons);
        if (!earlier.isBefore(later)) {
            throw new IllegalArgumentException(
                    "pair in the wrong order: " + earlier.documentId() + ", " + later.documentId());
        }
    }

    /** Equal for the same two papers, whatever was found. */
    public String id() {
        return later.documentId() + "|" + earlier.documentId();
    }
}
