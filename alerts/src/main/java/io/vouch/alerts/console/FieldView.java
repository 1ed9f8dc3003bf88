package io.vouch.alerts.console;

/** A value that was read, to be corrected. */
record FieldView(
        String documentId,
        String csrf,
        String name,
        String key,
        String label,
        String value,
        String old,
        String source,
        int page,
        boolean doubtful,
        boolean corrected,
        boolean editable) {}
