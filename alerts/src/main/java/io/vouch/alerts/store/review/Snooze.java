package io.vouch.alerts.store.review;

import io.vouch.matching.Severity;
import java.time.Instant;

/**
 * A check that is silent about one party until a day.
 *
 * @param owner name of the person who answers for it
 * @param sampleEvery every how many alerts one is shown all the same
 * @param worst what is worse than this is shown in any case
 * @param hidden alerts that it hid
 * @param sampled alerts that it let through as samples
 */
public record Snooze(
        long id,
        String check,
        String party,
        String owner,
        String reason,
        int sampleEvery,
        Severity worst,
        Instant createdAt,
        Instant expiresAt,
        long hidden,
        long sampled) {}
