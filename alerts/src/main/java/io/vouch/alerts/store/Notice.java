package io.vouch.alerts.store;

/**
 * A message of the server to those who listen.
 *
 * @param channel it was sent on
 * @param payload what was said; may be empty
 */
public record Notice(String channel, String payload) {}
