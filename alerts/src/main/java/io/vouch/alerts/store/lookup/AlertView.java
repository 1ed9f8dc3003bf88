package io.vouch.alerts.store.lookup;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert with where it stands.
 *
 * @param line its line of {@code alerts.jsonl}
 * @param state of the work on it
 * @param assignee id of a person
 * @param version to be named when it is decided
 */
public record AlertView(
        String alertId,
        String deal,
        String check,
        String severity,
        String line,
        Instant raisedAt,
        Optional<Instant> withdrawnAt,
        String withdrawnReason,
        String state,
        Optional<String> assignee,
        String disposition,
        String reasonCode,
        Optional<Instant> dueAt,
        Optional<Instant> snoozedUntil,
        int version) {}
