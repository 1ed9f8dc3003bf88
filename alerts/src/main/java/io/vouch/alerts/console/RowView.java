package io.vouch.alerts.console;

/**
 * An alert in a list.
 *
 * @param due how long until its deadline, as it was when the page was made
 * @param clock its deadline in milliseconds since 1970, for the clock that runs on the page; empty if nobody must hurry
 */
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
        String clock,
        String dueAt,
        String state,
        String outcome,
        String assignee,
        String raised,
        String raisedAt,
        int version) {}
