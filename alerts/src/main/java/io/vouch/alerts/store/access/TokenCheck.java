package io.vouch.alerts.store.access;

import java.util.Optional;

/**
 * The answer to a token.
 *
 * @param holder as whom it acts, if {@link Outcome#VALID}
 */
public record TokenCheck(Outcome outcome, Optional<Principal> holder) {

    /** Why a token does not count. Whoever holds it may know. */
    public enum Outcome {
        VALID,
        UNKNOWN,
        EXPIRED,
        REVOKED
    }
}
