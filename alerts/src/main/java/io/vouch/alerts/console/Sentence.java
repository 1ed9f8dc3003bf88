package io.vouch.alerts.console;

/** A text with the language that it is in, which a page must name where it is not its own. */
record Sentence(String text, String language) {}
