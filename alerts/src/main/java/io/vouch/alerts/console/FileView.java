package io.vouch.alerts.console;

/** A file that was handed in. */
record FileView(String name, String documentId, String size, String state, String note) {}
