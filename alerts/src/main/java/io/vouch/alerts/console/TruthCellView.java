package io.vouch.alerts.console;

/** What one paper says of a fact. */
record TruthCellView(String text, String state) {}
