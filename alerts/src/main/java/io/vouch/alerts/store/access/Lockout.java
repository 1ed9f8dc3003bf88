package io.vouch.alerts.store.access;

import java.time.Duration;

/** How long a name is locked after wrong passwords: a minute after the fifth, twice as long after each further, at most a day. */
final class Lockout {

    static final int FREE_FAILURES = 5;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** Past this many doublings the longest is reached. */
    private static final int MOST_DOUBLINGS = 11;

    private Lockout() {}

    /** @param failures in a row, this one counted */
    static Duration after(int failures) {
        if (failures < FREE_FAILURES) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - FREE_FAILURES));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
