package io.vouch.alerts.store.access;

/**
 * A token that was just made.
 *
 * @param secret what the program sends as {@code Authorization: Bearer}; it is told this once
 */
public record NewToken(String secret, Token token) {}
