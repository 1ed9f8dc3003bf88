package io.vouch.alerts.console;

/** An alert in a list. */
record RowView(
        String alertId,
        String pick,
        String href,
        String check,
        String deal,
        String severity,
        String title,
        String parties,
        String amount,
        String due,
        String dueTone,
        String dueAt,
        String state,
        String outcome,
        String assignee,
        String raised,
        String raisedAt,
        int version) {}
