package io.vouch.alerts.console;

/** How many checks gave one answer; {@code from} is how many stand before it. */
record CoveragePart(String result, long from, long count) {}
