package io.vouch.alerts.console;

/** A value with its name. */
record NamedValue(String label, String value) {}
