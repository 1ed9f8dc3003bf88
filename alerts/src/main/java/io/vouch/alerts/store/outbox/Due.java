package io.vouch.alerts.store.outbox;

/**
 * A delivery whose time has come.
 *
 * @param attempt this one's number, from 1
 */
public record Due(long deliveryId, String tenant, String url, String secret, String event, String body, int attempt) {

    /** Without the secret and the body. */
    @Override
    public String toString() {
        return "delivery %d of %s, attempt %d".formatted(deliveryId, event, attempt);
    }
}
