package io.vouch.alerts.console;

/** A bar of the waterfall; x and width in 0..200. */
record StepView(String text, String weight, String x, String width, String zero, boolean up) {}
