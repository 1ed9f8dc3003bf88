package io.vouch.extraction.confidence;

import io.vouch.extraction.FieldName;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns signals into the chance that a reading is right, by logistic regression for each group of fields (Platt scaling with more
 * than one input). Immutable. A group without weights is stated as the scorer gave it, less what OCR was unsure of.
 *
 * @param weights by group, at most {@value Signals#SIZE} each, in the order of {@link Signals#inputs()}; inputs that a table of an
 *     earlier version lacks do not count
 * @see "Platt, Probabilistic outputs for support vector machines, 1999"
 */
public record Calibration(Map<String, double[]> weights) {

    /** No table: chances as they are. */
    public static final Calibration NONE = new Calibration(Map.of());

    /** Inputs of the first version of these tables. */
    private static final int LEAST_SIZE = 9;

    /** No reading is believed more than this: the held-out sets are too small to tell more. */
    private static final double CEILING = 0.995;

    public Calibration {
        TreeMap<String, double[]> copy = new TreeMap<>();
        weights.forEach((group, values) -> {
            if (values.length < LEAST_SIZE || values.length > Signals.SIZE) {
                throw new IllegalArgumentException("group " + group + " has " + values.length + " weights");
            }
            copy.put(group, Arrays.copyOf(values, Signals.SIZE));
        });
        weights = copy;
    }

    /** The group whose table a field shares: fields of one kind of value, on papers of one family, err alike. */
    public static String group(FieldName field, Family family) {
        return family.prefix() + field.kind().name();
    }

    /** The chance that the reading is right, 0..1. */
    public double confidence(FieldName field, Signals signals) {
        double[] table = table(field, signals.family());
        if (table == null) {
            return Chances.clamp(signals.chance()) * (0.5 + 0.5 * signals.legible());
        }
        double[] inputs = signals.inputs();
        double logit = 0;
        for (int i = 0; i < inputs.length; i++) {
            logit += table[i] * inputs[i];
        }
        return Math.min(CEILING, Chances.clamp(Chances.ofLogit(logit)));
    }

    /** Null if neither the family has one nor those that are wider. */
    private double[] table(FieldName field, Family family) {
        double[] own = weights.get(group(field, family));
        return own != null
                ? own
                : family.wider().map(wider -> table(field, wider)).orElse(null);
    }
}
