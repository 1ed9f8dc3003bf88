package io.vouch.alerts.console;

/** A box on a page, in points. */
record BoxView(String key, String label, String x, String y, String width, String height, boolean hit) {}
