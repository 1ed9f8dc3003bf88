package io.vouch.alerts.store.outbox;

import java.time.Instant;
import java.util.List;

/**
 * An address that is told of events.
 *
 * @param events names, such as {@code alert.raised}
 */
public record Webhook(
        String webhookId, String tenant, String url, List<String> events, Instant createdAt, boolean disabled) {

    public Webhook {
        events = List.copyOf(events);
    }
}
