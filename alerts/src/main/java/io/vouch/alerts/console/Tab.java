package io.vouch.alerts.console;

/** A view of the queue. */
record Tab(String text, String href, boolean current, boolean isOwn) {}
