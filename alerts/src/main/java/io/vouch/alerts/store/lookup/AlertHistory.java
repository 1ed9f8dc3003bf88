package io.vouch.alerts.store.lookup;

import java.time.Instant;

/** One act on an alert. @param actor id of a person or token, or {@code vouch} */
public record AlertHistory(
        String actor,
        String action,
        String fromState,
        String toState,
        String disposition,
        String reasonCode,
        String comment,
        int version,
        Instant at) {}
