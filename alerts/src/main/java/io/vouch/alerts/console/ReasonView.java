package io.vouch.alerts.console;

/** A closing reason with the key that chooses it. */
record ReasonView(String value, String text, String key) {}
