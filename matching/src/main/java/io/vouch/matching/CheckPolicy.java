package io.vouch.matching;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Thresholds of the checks.
 *
 * @param version of this set of numbers
 * @param amountTolerance absolute, in units of the document's currency: printed sums may differ by this much from rounding
 *     (0.01 a line, domain reference 1.10)
 * @param duplicateScore 0..1: pairs of invoices at or above it are reported
 * @param asOfEpochDay "today" for checks that ask whether a date has passed
 */
public record CheckPolicy(String version, BigDecimal amountTolerance, double duplicateScore, long asOfEpochDay)
        implements Serializable {

    /** The shipped thresholds for checks that look at {@code asOfEpochDay} as today. */
    public static CheckPolicy standard(long asOfEpochDay) {
        return new CheckPolicy("2026.1", new BigDecimal("0.01"), 0.5, asOfEpochDay);
    }

    /** The same thresholds, judged on another day. */
    public CheckPolicy on(long epochDay) {
        return new CheckPolicy(version, amountTolerance, duplicateScore, epochDay);
    }
}
