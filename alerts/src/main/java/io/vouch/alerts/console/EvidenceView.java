package io.vouch.alerts.console;

import java.util.List;

/**
 * A place that proves an alert, held against what should stand there.
 *
 * @param keys of its boxes, separated by blanks
 * @param against where the other value stands; empty if no place bears it
 */
record EvidenceView(
        String keys,
        String field,
        String where,
        String against,
        List<Difference.Part> value,
        List<Difference.Part> expected) {

    EvidenceView with(String key, String place) {
        return new EvidenceView(
                keys + " " + key, field, where, against.isEmpty() ? place : against + "; " + place, value, expected);
    }
}
