package io.vouch.alerts.console;

/** A check's answer. */
record CoverageLine(String check, String meaning, String result, Sentence reason) {}
