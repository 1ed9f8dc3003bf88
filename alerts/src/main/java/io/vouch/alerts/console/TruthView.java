package io.vouch.alerts.console;

import java.util.List;

/** The papers of a deal side by side. */
record TruthView(List<String> papers, List<TruthLine> rows) {}
