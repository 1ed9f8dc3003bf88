package io.vouch.alerts.console;

/** A severity to filter by, with how many there are. */
record CheckBox(String value, String text, boolean chosen, long count) {}
