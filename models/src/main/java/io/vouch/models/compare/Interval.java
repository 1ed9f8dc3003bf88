package io.vouch.models.compare;

/**
 * A figure with its 95 % bootstrap interval.
 *
 * @param point on the documents as they are
 * @param low 2.5th percentile of the resamples
 * @param high 97.5th percentile
 * @param notBelow share of resamples in which the figure is nought or more, counted with one more of each: the one-sided p of "is
 *     not below nought"
 * @param notAbove the same for nought or less
 */
public record Interval(double point, double low, double high, double notBelow, double notAbove) {}
