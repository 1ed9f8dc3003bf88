package io.vouch.alerts.console;

import java.util.List;

/** A plot with its table. */
record PlotView(
        String title,
        String note,
        String csv,
        Chart chart,
        List<Option> legend,
        List<String> columns,
        List<List<String>> rows) {}
