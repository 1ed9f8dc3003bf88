package io.vouch.alerts.console;

import java.util.List;

/** The page of the queue. */
record QueueView(
        List<Tab> tabs,
        List<CheckBox> severities,
        List<Option> whose,
        List<Option> states,
        List<Option> orders,
        List<Option> checks,
        String text,
        String deal,
        String party,
        String min,
        String max,
        String minDays,
        String maxDays,
        boolean moreOpen,
        boolean snoozed,
        String query,
        String here,
        String since,
        String total,
        List<RowView> rows,
        String more,
        List<ReasonGroup> reasons) {}
