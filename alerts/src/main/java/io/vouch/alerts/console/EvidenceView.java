package io.vouch.alerts.console;

import java.util.List;

/** A place that proves an alert, held against what should stand there. */
record EvidenceView(
        String key, String field, String where, List<Difference.Part> value, List<Difference.Part> expected) {}
