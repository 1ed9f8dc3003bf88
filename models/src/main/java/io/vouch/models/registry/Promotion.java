package io.vouch.models.registry;

import java.time.Instant;

/**
 * A line of the journal: a model was put to use, or the one before was brought back.
 *
 * @param at when
 * @param action what was done
 * @param digest of the model in use from then on
 * @param previous digest of the model in use before
 * @param by who did it
 * @param approvedBy the second person; empty for a roll-back, which must be possible at night
 * @param verdict what the gate said, one line; empty for a roll-back
 */
public record Promotion(
        Instant at, Action action, String digest, String previous, String by, String approvedBy, String verdict) {

    /** What changed the model in use. */
    public enum Action {
        PROMOTE,
        ROLLBACK
    }
}
