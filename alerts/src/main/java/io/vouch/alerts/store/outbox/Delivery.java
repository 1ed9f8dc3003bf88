package io.vouch.alerts.store.outbox;

import java.time.Instant;

/**
 * One event for one address.
 *
 * @param state WAITING, DELIVERED or DEAD
 * @param attempts tries that were begun
 * @param lastStatus what came of the last one, or empty
 */
public record Delivery(
        long deliveryId,
        String webhookId,
        String event,
        String state,
        int attempts,
        Instant nextAt,
        String lastStatus,
        Instant createdAt) {}
