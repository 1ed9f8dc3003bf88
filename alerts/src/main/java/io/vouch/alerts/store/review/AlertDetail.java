package io.vouch.alerts.store.review;

import java.time.Instant;
import java.util.Optional;

/**
 * One alert with all that was found.
 *
 * @param line the alert's line of {@code alerts.jsonl}
 * @param withdrawnAt when the job no longer found it
 */
public record AlertDetail(QueueRow row, String line, Optional<Instant> withdrawnAt, String withdrawnReason) {}
