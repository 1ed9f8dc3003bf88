package io.vouch.alerts.console;

/** A severity to filter by. @param count how many there are; empty if that is not known */
record CheckBox(String value, String text, boolean chosen, String count) {}
