package io.vouch.alerts.store.review;

import java.util.EnumSet;
import java.util.Set;

/** Where an alert stands. */
public enum AlertState {
    OPEN,
    IN_REVIEW,
    ESCALATED,
    /** Dismissed by one person though of the worst severity; waits for another. */
    AWAITING_SECOND,
    CLOSED,
    /** No longer found by the job. */
    WITHDRAWN;

    /** States that somebody must still do something about. */
    public static Set<AlertState> live() {
        return EnumSet.of(OPEN, IN_REVIEW, ESCALATED, AWAITING_SECOND);
    }

    /** True if somebody must still do something about it. */
    public boolean isLive() {
        return live().contains(this);
    }
}
