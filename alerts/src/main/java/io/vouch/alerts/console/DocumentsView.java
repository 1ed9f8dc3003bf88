package io.vouch.alerts.console;

import java.util.List;

/** The page of the search. */
record DocumentsView(String query, List<Option> types, List<Option> outcomes, List<PaperRow> papers, String more) {}
