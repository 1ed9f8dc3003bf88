package io.vouch.alerts.console;

import java.util.List;

/** A piece of a paper around what was searched for; the parts that are {@code different} are what was searched for. */
record Snippet(String label, List<Difference.Part> parts) {}
