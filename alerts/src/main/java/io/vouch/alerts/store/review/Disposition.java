package io.vouch.alerts.store.review;

/** What a closed alert turned out to be. */
public enum Disposition {
    /** The risk is real. */
    CONFIRMED,
    /** No fraud, yet it was right to look. */
    USEFUL,
    /** Nothing was wrong. */
    FALSE_POSITIVE,
    /** Another alert tells the same story. */
    DUPLICATE_ALERT;

    /** True if closing so sets the alert aside: of the worst alerts a second person confirms it. */
    public boolean isDismissal() {
        return this == FALSE_POSITIVE || this == DUPLICATE_ALERT;
    }

    /** True if the check was right to raise it. */
    public boolean isHit() {
        return this == CONFIRMED || this == USEFUL;
    }
}
