package io.vouch.alerts.store.review;

import io.vouch.matching.Severity;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many alerts a filter finds. Nothing is counted past {@link #LARGEST}.
 *
 * @param bySeverity each severity has a number, {@link #LARGEST} for that many or more; empty if only the total is known
 * @param total the least that there are
 * @param isExact false if there may be more than {@code total}
 */
public record QueueCount(Map<Severity, Long> bySeverity, long total, boolean isExact) {

    /** Counting stops here. */
    public static final int LARGEST = 1_000;

    public QueueCount {
        bySeverity = Map.copyOf(bySeverity);
    }

    /** Of counts of which each stopped one past the largest. */
    static QueueCount bySeverity(Map<Severity, Long> counts) {
        Map<Severity, Long> capped = new EnumMap<>(Severity.class);
        counts.forEach((severity, count) -> capped.put(severity, Math.min(count, LARGEST)));
        long total = capped.values().stream().mapToLong(Long::longValue).sum();
        return new QueueCount(capped, total, counts.values().stream().allMatch(count -> count <= LARGEST));
    }

    /** Of counts that together stopped one past the largest: the shares of severities are known only if they did not. */
    static QueueCount together(Map<Severity, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return total <= LARGEST ? new QueueCount(counts, total, true) : new QueueCount(Map.of(), LARGEST, false);
    }
}
