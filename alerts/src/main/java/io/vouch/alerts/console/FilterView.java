package io.vouch.alerts.console;

import java.util.List;

/**
 * The filters of the queue as they are set.
 *
 * @param open true if one of the rarer filters is set: they are shown then
 */
record FilterView(
        List<CheckBox> severities,
        List<Option> whose,
        List<Option> states,
        List<Option> orders,
        List<Option> checks,
        List<Option> people,
        List<Option> currencies,
        List<Option> dues,
        List<Option> decisions,
        List<Option> reasons,
        String text,
        String deal,
        String party,
        String min,
        String max,
        String minDays,
        String maxDays,
        String score,
        boolean open,
        boolean snoozed) {}
