package io.vouch.alerts.console;

import java.util.List;

/** The answers of all checks about a deal. */
record CoverageView(long total, List<CoveragePart> parts, List<CoverageLine> answers) {}
