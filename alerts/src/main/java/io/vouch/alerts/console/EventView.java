package io.vouch.alerts.console;

/** An entry of the history. */
record EventView(String at, String actor, String what, String comment) {}
