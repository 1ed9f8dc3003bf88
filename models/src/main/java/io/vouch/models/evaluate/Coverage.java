package io.vouch.models.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How many values may pass unseen: the largest share, by falling confidence, of which enough are right.
 *
 * @param precision asked for, 0..1
 * @param taken values with confidence {@code threshold} or more
 * @param values read
 * @param expected values that the papers hold, read or not
 */
public record Coverage(double precision, int taken, int values, int expected, double threshold) {

    /** One value in a hundred may be wrong. */
    public static final double WANTED_PRECISION = 0.99;

    public static Coverage of(List<DocumentJudgement> documents, double precision) {
        List<ValueJudgement> values = documents.stream()
                .flatMap(document -> document.fields().stream())
                .flatMap(field -> field.values().stream())
                .sorted(Comparator.comparingDouble(
                                (ValueJudgement value) -> value.reading().confidence())
                        .reversed())
                .toList();
        int expected = documents.stream()
                .flatMap(document -> document.fields().stream())
                .mapToInt(FieldJudgement::expected)
                .sum();
        int right = 0;
        int taken = 0;
        double threshold = 1;
        for (int i = 0; i < values.size(); i++) {
            double confidence = values.get(i).reading().confidence();
            right += values.get(i).right() ? 1 : 0;
            boolean last = i + 1 == values.size() || values.get(i + 1).reading().confidence() < confidence;
            if (last && right >= precision * (i + 1)) {
                taken = i + 1;
                threshold = confidence;
            }
        }
        return new Coverage(precision, taken, values.size(), expected, threshold);
    }

    /** For people. */
    public String sentence() {
        return taken == 0
                ? "No threshold gives precision %s.".formatted(figure(precision))
                : "Coverage at precision %s: %s of %d values read (%s of %d expected), those with confidence %s or more."
                        .formatted(
                                figure(precision),
                                percent(taken, values),
                                values,
                                percent(taken, expected),
                                expected,
                                figure(threshold));
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "0 %" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
