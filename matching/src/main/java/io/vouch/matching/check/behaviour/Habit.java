package io.vouch.matching.check.behaviour;

import io.vouch.matching.CheckPolicy;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Threshold;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What a pair usually trades: median and robust spread of the logarithm of its amounts, so that one odd invoice moves neither.
 *
 * @param median of the amounts
 * @param spread robust standard deviation of the logarithms, never below {@link #LEAST_SPREAD}
 */
record Habit(BigDecimal median, BigDecimal smallest, BigDecimal largest, double spread) {

    /** Pairs that happened to trade alike a few times may well vary by a quarter: the prior of a pair that is little known. */
    private static final double LEAST_SPREAD = 0.25;
    /** The median deviation of normal values, by which it becomes a standard deviation. */
    private static final double NORMAL = 1.4826;

    /** @param before not empty; amounts are positive decimals */
    static Habit of(List<InvoiceFacts> before) {
        List<BigDecimal> amounts = before.stream()
                .map(paper -> new BigDecimal(paper.gross()))
                .sorted()
                .toList();
        BigDecimal median = amounts.get(amounts.size() / 2);
        double centre = Math.log(median.doubleValue());
        List<Double> deviations = amounts.stream()
                .map(amount -> Math.abs(Math.log(amount.doubleValue()) - centre))
                .sorted(Comparator.naturalOrder())
                .toList();
        double spread = Math.max(LEAST_SPREAD, NORMAL * deviations.get(deviations.size() / 2));
        return new Habit(median, amounts.get(0), amounts.get(amounts.size() - 1), spread);
    }

    double times(BigDecimal amount) {
        return amount.doubleValue() / median.doubleValue();
    }

    boolean isBroken(BigDecimal amount, CheckPolicy policy) {
        double deviation = Math.log(times(amount)) / spread;
        return deviation >= policy.value(Threshold.HABIT_DEVIATION).doubleValue()
                && times(amount) >= policy.value(Threshold.HABIT_TIMES).doubleValue()
                && amount.compareTo(largest) > 0;
    }
}
