package io.vouch.alerts.api;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts and times requests by route and status, for Prometheus. Routes are patterns, so their number is bounded. Thread-safe. */
final class RequestMeter {

    /** Upper ends of buckets in seconds. */
    private static final double[] ENDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final double NANOS = 1e9;
    private static final int MOST_SERIES = 1_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, long[]> buckets = new TreeMap<>();
    private final Map<String, Double> sums = new TreeMap<>();

    synchronized void count(String method, String route, int status, Duration took) {
        String labels = "method=\"%s\",route=\"%s\"".formatted(method, route);
        String counted = labels + ",status=\"" + status + "\"";
        if (counts.size() >= MOST_SERIES && !counts.containsKey(counted)) {
            return;
        }
        counts.merge(counted, 1L, Long::sum);
        double seconds = took.toNanos() / NANOS;
        long[] row = buckets.computeIfAbsent(labels, key -> new long[ENDS.length + 1]);
        int place = 0;
        while (place < ENDS.length && seconds > ENDS[place]) {
            place++;
        }
        row[place]++;
        sums.merge(labels, seconds, Double::sum);
    }

    synchronized void write(StringBuilder out) {
        out.append("# HELP vouch_http_requests_total Requests answered.\n# TYPE vouch_http_requests_total counter\n");
        counts.forEach((labels, count) -> out.append("vouch_http_requests_total{%s} %d\n".formatted(labels, count)));
        out.append("# HELP vouch_http_request_seconds Time to answer.\n# TYPE vouch_http_request_seconds histogram\n");
        buckets.forEach((labels, row) -> {
            long upTo = 0;
            for (int i = 0; i < row.length; i++) {
                upTo += row[i];
                String end = i < ENDS.length ? String.format(Locale.ROOT, "%s", ENDS[i]) : "+Inf";
                out.append("vouch_http_request_seconds_bucket{%s,le=\"%s\"} %d\n".formatted(labels, end, upTo));
            }
            out.append(
                    String.format(Locale.ROOT, "vouch_http_request_seconds_sum{%s} %.6f\n", labels, sums.get(labels)));
            out.append("vouch_http_request_seconds_count{%s} %d\n".formatted(labels, upTo));
        });
    }
}
