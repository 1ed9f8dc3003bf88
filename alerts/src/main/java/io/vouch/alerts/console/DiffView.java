package io.vouch.alerts.console;

import java.util.List;

/**
 * Two papers held against each other, field by field.
 *
 * @param shared fields that both papers have, those that differ first
 * @param alone fields that one of them has
 */
record DiffView(String left, String right, List<DiffLine> shared, List<DiffLine> alone) {

    static final DiffView NONE = new DiffView("", "", List.of(), List.of());

    boolean isEmpty() {
        return shared.isEmpty() && alone.isEmpty();
    }

    long differing() {
        return shared.stream().filter(line -> line.state().equals("DIFFERS")).count();
    }
}
