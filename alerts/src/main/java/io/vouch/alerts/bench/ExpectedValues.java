package io.vouch.alerts.bench;

import java.util.List;
import java.util.Map;

/**
 * What the documents of one corpus say, as someone else wrote it down.
 *
 * @param corpus name for the report
 * @param byDocument file name → wire name of the field → values that count as right (any of them)
 */
record ExpectedValues(String corpus, Map<String, Map<String, List<String>>> byDocument) {}
