package io.vouch.alerts.store.review;

/**
 * What came of an act.
 *
 * @param state of the alert now; OPEN if there is no such alert
 * @param version of the alert now
 */
public record ActResult(Outcome outcome, AlertState state, int version) {

    /** Whether it was done, and why not. Only {@link #DONE} changed anything. */
    public enum Outcome {
        DONE,
        /** Somebody changed the alert since it was looked at. */
        STALE,
        /** The alert's state does not allow it; a closed alert is not decided again. */
        NOT_ALLOWED,
        /** Whoever dismissed the alert cannot be the second person. */
        NEEDS_ANOTHER_PERSON,
        /** The tenant has no such alert, or no such person to assign it to. */
        UNKNOWN
    }

    public boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
