package io.vouch.matching;

/** How bad, worst first. LOW and INFO never alert alone. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** True if this is as bad as {@code floor} or worse. */
    public boolean isAtLeast(Severity floor) {
        return compareTo(floor) <= 0;
    }
}
