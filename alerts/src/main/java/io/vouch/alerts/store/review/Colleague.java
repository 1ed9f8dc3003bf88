package io.vouch.alerts.store.review;

/** A person that alerts can be given to. */
public record Colleague(String id, String name) {}
