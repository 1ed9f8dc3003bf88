package io.vouch.matching;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Thresholds of the checks.
 *
 * @param version of this set of numbers
 * @param amountTolerance absolute, in units of the document's currency: printed sums may differ by this much from rounding
 *     (0.01 a line, domain reference 1.10)
 * @param duplicateScore 0..1: pairs of invoices at or above it are reported
 * @param asOfEpochDay "today" for checks that ask whether a date has passed
 * @param rules what the operator set
 */
public record CheckPolicy(
        String version, BigDecimal amountTolerance, double duplicateScore, long asOfEpochDay, CheckRules rules)
        implements Serializable {

    private static final String VERSION = "2026.2";

    /** The shipped thresholds for checks that look at {@code asOfEpochDay} as today. */
    public static CheckPolicy standard(long asOfEpochDay) {
        return of(CheckRules.STANDARD, asOfEpochDay);
    }

    /** The shipped thresholds but for those that the rules change. */
    public static CheckPolicy of(CheckRules rules, long asOfEpochDay) {
        return new CheckPolicy(
                VERSION,
                rules.value(Threshold.AMOUNT_TOLERANCE),
                rules.value(Threshold.DUPLICATE_SCORE).doubleValue(),
                asOfEpochDay,
                rules);
    }

    /** Thresholds without rules of an operator. */
    public CheckPolicy(String version, BigDecimal amountTolerance, double duplicateScore, long asOfEpochDay) {
        this(version, amountTolerance, duplicateScore, asOfEpochDay, CheckRules.STANDARD);
    }

    /** The value in force. */
    public BigDecimal value(Threshold threshold) {
        return rules.value(threshold);
    }

    /** The value in force of a threshold that counts something. */
    public int count(Threshold threshold) {
        return rules.value(threshold).intValue();
    }

    public LocalDate today() {
        return LocalDate.ofEpochDay(asOfEpochDay);
    }

    /** The same thresholds, judged on another day. */
    public CheckPolicy on(long epochDay) {
        return new CheckPolicy(version, amountTolerance, duplicateScore, epochDay, rules);
    }
}
