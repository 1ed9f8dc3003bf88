package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;

/**
 * Counts for one field.
 *
 * @param expected values that the truth has
 * @param predicted values that were read
 * @param exact of them equal to the truth character by character (outer white space aside)
 * @param folded of them equal after case, blanks and the spelling of amounts and dates are folded, as public scorers do
 * @param normalised of them equal as dates, numbers or letters
 */
public record FieldScore(FieldName field, int expected, int predicted, int exact, int folded, int normalised) {

    public double precision() {
        return predicted == 0 ? 0 : (double) normalised / predicted;
    }

    public double recall() {
        return expected == 0 ? 0 : (double) normalised / expected;
    }

    /** Harmonic mean of precision and recall of normalised values. */
    public double f1() {
        return of(normalised);
    }

    /** Of values equal character by character. */
    public double exactPrecision() {
        return predicted == 0 ? 0 : (double) exact / predicted;
    }

    /** Of values equal character by character. */
    public double exactRecall() {
        return expected == 0 ? 0 : (double) exact / expected;
    }

    public double exactF1() {
        return of(exact);
    }

    /** F1 of folded values: the figure that public scorers of receipts give. */
    public double foldedF1() {
        return of(folded);
    }

    private double of(int right) {
        return expected + predicted == 0 ? 0 : 2.0 * right / (expected + predicted);
    }

    FieldScore plus(FieldScore other) {
        return new FieldScore(
                field,
                expected + other.expected,
                predicted + other.predicted,
                exact + other.exact,
                folded + other.folded,
                normalised + other.normalised);
    }
}
