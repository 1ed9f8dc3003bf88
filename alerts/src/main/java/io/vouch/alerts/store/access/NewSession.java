package io.vouch.alerts.store.access;

/**
 * A session that has just begun.
 *
 * @param cookie the secret for the browser; it is told this once
 */
public record NewSession(String cookie, Session session) {}
