package io.vouch.matching.truth;

import java.util.List;

/**
 * What one paper says of one fact.
 *
 * @param documentId column
 * @param values the chosen one first, printed where possible; empty if the paper is silent
 * @param otherReadings what other sources of the same paper say instead, or runners-up; equal values are left out
 */
public record TruthCell(String documentId, CellState state, List<TruthValue> values, List<TruthValue> otherReadings) {

    public TruthCell {
        values = List.copyOf(values);
        otherReadings = List.copyOf(otherReadings);
    }
}
