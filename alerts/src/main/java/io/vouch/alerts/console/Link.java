package io.vouch.alerts.console;

/** A link of the navigation. */
record Link(String text, String href, boolean current) {}
