package io.vouch.alerts.console;

import java.util.List;

/** One of the two papers of an alert. {@code base} is where another paper or page is asked for. */
record PaneView(
        String side,
        String base,
        String documentId,
        String name,
        int page,
        int pages,
        String picture,
        List<Option> papers,
        List<BoxView> boxes,
        List<NamedValue> values) {
    String at(int number) {
        return base + "&document=" + documentId + "&page=" + number;
    }
}
