package io.vouch.alerts.bench;

import java.util.Locale;

/**
 * How often one field was right.
 *
 * @param right predicted and equal to the expected value
 * @param predicted documents with an expected value for which some value was given
 * @param expected documents that have an expected value
 */
record FieldScore(String field, int right, int predicted, int expected) {

    FieldScore plus(FieldScore other) {
        return new FieldScore(field, right + other.right, predicted + other.predicted, expected + other.expected);
    }

    /** Share of given values that are right, 0..1; 1 when none was given. */
    double precision() {
        return predicted == 0 ? 1 : (double) right / predicted;
    }

    /** Share of expected values that were found, 0..1; 1 when none was expected. */
    double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /** Harmonic mean of precision and recall, 0..1. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** A row of a Markdown table: field, precision, recall, F1, right / expected. */
    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.4f | %d / %d |",
                field,
                precision(),
                recall(),
                f1(),
                right,
                expected);
    }
}
