package io.vouch.alerts.console;

import java.util.List;

/** A fact in all papers. */
record TruthLine(String fact, String agreed, String note, List<TruthCellView> cells) {}
