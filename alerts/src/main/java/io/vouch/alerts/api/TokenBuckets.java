package io.vouch.alerts.api;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each caller may ask: a bucket that fills at a steady rate and holds a burst. The callers that were quiet longest are
 * forgotten past a bound; their buckets were full again anyway. Thread-safe.
 */
final class TokenBuckets {

    private static final int MOST_CALLERS = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private record Bucket(double level, long atNanos) {}

    TokenBuckets(double perSecond, int burst, Clock clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    /** Takes one; if there is none, says after what time there will be. */
    synchronized Optional<Duration> take(String caller) {
        var now = clock.instant();
        long nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        Bucket before = buckets.getOrDefault(caller, new Bucket(burst, nanos));
        double level = Math.min(burst, before.level() + Math.max(0, nanos - before.atNanos()) / NANOS * perSecond);
        if (level < 1) {
            buckets.put(caller, new Bucket(level, nanos));
            return Optional.of(Duration.ofNanos((long) ((1 - level) / perSecond * NANOS)));
        }
        buckets.put(caller, new Bucket(level - 1, nanos));
        return Optional.empty();
    }
}
