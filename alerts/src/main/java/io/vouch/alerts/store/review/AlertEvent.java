package io.vouch.alerts.store.review;

import java.time.Instant;

/**
 * One entry of an alert's history.
 *
 * @param actor name of the person, or the id of what acted
 * @param actorId of the person or program
 * @param action wire name of an act, or UNDO, WITHDRAW, RAISE_AGAIN, SNOOZE
 * @param disposition wire name, or empty
 */
public record AlertEvent(
        String actor,
        String actorId,
        String action,
        AlertState from,
        AlertState to,
        String disposition,
        String reasonCode,
        String comment,
        int version,
        Instant at) {}
