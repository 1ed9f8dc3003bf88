package io.vouch.alerts;

import io.vouch.matching.Severity;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an alert may wait for a decision, by severity, counted by the clock from when it was raised. The one place of these
 * hours. They follow what is at stake: critical before money leaves the same working day, high by the next day, medium within
 * the three days that a deal is usually under review. LOW and INFO wait for nobody.
 */
public final class ReviewDeadline {

    private static final Duration CRITICAL = Duration.ofHours(4);
    private static final Duration HIGH = Duration.ofHours(24);
    private static final Duration MEDIUM = Duration.ofHours(72);
    private static final Duration MINOR = Duration.ofDays(30);

    private ReviewDeadline() {}

    /** When an alert that was raised then is due. */
    public static Instant of(Severity severity, Instant raisedAt) {
        return raisedAt.plus(
                switch (severity) {
                    case CRITICAL -> CRITICAL;
                    case HIGH -> HIGH;
                    case MEDIUM -> MEDIUM;
                    case LOW, INFO -> MINOR;
                });
    }
}
