package io.vouch.alerts.console;

/**
 * A box on a page, in points.
 *
 * @param value that was read in it, to be shown where the page has no picture
 * @param baseline where letters of the value stand
 * @param letters their size
 */
record BoxView(
        String key,
        String label,
        String value,
        String x,
        String y,
        String width,
        String height,
        String baseline,
        String letters,
        boolean hit) {

    /** True for a place that an alert points at: the field's own box lies below it. */
    boolean isEvidence() {
        return key.startsWith("e");
    }
}
