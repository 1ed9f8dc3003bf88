package io.vouch.alerts.console;

import java.util.List;

/**
 * A value that was read, to be corrected.
 *
 * @param others what else was read for it, from other sources or as runners-up
 */
record FieldView(
        String documentId,
        String csrf,
        String name,
        String key,
        String label,
        String value,
        String old,
        String source,
        List<String> others,
        int page,
        boolean doubtful,
        boolean corrected,
        boolean editable) {}
