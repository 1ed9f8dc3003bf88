package io.vouch.alerts.console;

import java.util.List;

/**
 * A field of two papers.
 *
 * @param keys of both boxes, separated by a blank
 * @param state {@code DIFFERS}, {@code AGREES} or {@code ALONE}
 * @param leftDoubt how sure the left reading is, in words; empty if it is sure or absent
 */
record DiffLine(
        String label,
        String keys,
        String state,
        List<Difference.Part> left,
        List<Difference.Part> right,
        String leftDoubt,
        String rightDoubt) {}
