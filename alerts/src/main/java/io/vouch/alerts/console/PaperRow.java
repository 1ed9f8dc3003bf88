package io.vouch.alerts.console;

import java.util.List;

/** A paper in a list. */
record PaperRow(
        String documentId,
        String name,
        String deal,
        String type,
        String outcome,
        String message,
        String pages,
        List<Snippet> snippets) {}
