package io.vouch.alerts.output;

import io.vouch.alerts.store.DocumentRow;
import io.vouch.matching.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counts of a run.
 *
 * @param outcomes documents by outcome
 * @param types accepted documents by type
 * @param alerts by severity, then check
 * @param coverage by result
 * @param open what could not be checked, {@code CHECK: why}, with the number of deals; the most frequent first, then by text
 * @param quarantined sorted by name
 * @param deals number of deals
 * @param pages of all documents
 * @param ocrPages how many of them were read by OCR
 * @param elapsed from the first to the last document
 */
public record RunSummary(
        Map<String, Integer> outcomes,
        Map<String, Integer> types,
        Map<Severity, Map<String, Integer>> alerts,
        Map<String, Integer> coverage,
        Map<String, Integer> open,
        List<DocumentRow> quarantined,
        int deals,
        long pages,
        long ocrPages,
        Duration elapsed) {

    /** Counts a run's facts. */
    public static RunSummary of(RunFacts facts, Duration elapsed) {
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> types = new TreeMap<>();
        List<DocumentRow> quarantined = new ArrayList<>();
        Set<String> deals = new TreeSet<>();
        long[] pages = new long[2];
        facts.documents(document -> {
            outcomes.merge(document.outcome(), 1, Integer::sum);
            deals.add(document.deal());
            pages[0] += document.pages();
            pages[1] += document.ocrPages();
            if (document.outcome().equals("QUARANTINED")) {
                quarantined.add(withoutLine(document));
            } else {
                types.merge(document.type(), 1, Integer::sum);
            }
        });
        Map<Severity, Map<String, Integer>> alerts = new TreeMap<>();
        facts.alerts(
                alert -> alerts.computeIfAbsent(Severity.values()[alert.severityRank()], severity -> new TreeMap<>())
                        .merge(alert.check(), 1, Integer::sum));
        Map<String, Integer> coverage = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        facts.coverage(row -> {
            coverage.merge(row.result(), 1, Integer::sum);
            if (row.result().equals("COULD_NOT_CHECK")) {
                open.merge(row.check() + ": " + row.reason(), 1, Integer::sum);
            }
        });
        return new RunSummary(
                outcomes,
                types,
                alerts,
                coverage,
                mostFirst(open),
                quarantined,
                deals.size(),
                pages[0],
                pages[1],
                elapsed);
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static DocumentRow withoutLine(DocumentRow row) {
        return new DocumentRow(
                row.documentId(),
                row.deal(),
                row.name(),
                row.outcome(),
                row.reasonCode(),
                row.reasonMessage(),
                row.type(),
                row.pages(),
                row.ocrPages(),
                "");
    }

    public int documents() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int alertCount() {
        return alerts.values().stream()
                .flatMap(checks -> checks.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Number of answers "could not check". */
    public int uncheckable() {
        return coverage.getOrDefault("COULD_NOT_CHECK", 0);
    }

    /** Documents a second; 0 if no time passed. */
    public double documentsPerSecond() {
        double seconds = elapsed.toMillis() / 1000.0;
        return seconds > 0 ? documents() / seconds : 0;
    }

    /** True if there is an alert as bad as {@code floor} or worse. */
    public boolean hasAlertAtLeast(Severity floor) {
        return alerts.keySet().stream().anyMatch(severity -> severity.isAtLeast(floor));
    }
}
