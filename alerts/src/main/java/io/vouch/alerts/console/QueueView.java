package io.vouch.alerts.console;

import java.util.List;

/**
 * The page of the queue.
 *
 * @param query filter and order as text
 * @param since when it was made, for news
 * @param more address of the rows that follow; empty if there are none
 */
record QueueView(
        List<Tab> tabs,
        FilterView filter,
        String query,
        String here,
        String since,
        String total,
        List<RowView> rows,
        String more,
        List<ReasonGroup> reasons) {

    /** The digit that turns a severity on and off, the worst first. */
    String key(CheckBox severity) {
        return String.valueOf(filter.severities().indexOf(severity) + 1);
    }
}
