package io.vouch.alerts.console;

/** A paper in a list. */
record PaperRow(
        String documentId, String name, String deal, String type, String outcome, String message, String pages) {}
