package io.vouch.alerts.store;

/**
 * One alert as it rests in the store.
 *
 * @param alertId unique in the run
 * @param check id such as {@code DUP-02}
 * @param severityRank position in the list of severities, 0 is worst
 * @param line the alert's line of {@code alerts.jsonl}
 */
public record AlertRow(String alertId, String deal, String check, int severityRank, String line) {}
