package io.vouch.alerts.console;

/** A choice of a list. */
record Option(String value, String text, boolean chosen) {}
