package io.vouch.extraction.confidence;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns signals into the chance that a reading is right, by logistic regression for each group of fields (Platt scaling with more
 * than one input). Immutable. A group without weights is stated as the scorer gave it, less what OCR was unsure of.
 *
 * @param weights by group, {@value Signals#SIZE} each, in the order of {@link Signals#inputs()}
 * @see "Platt, Probabilistic outputs for support vector machines, 1999"
 */
public record Calibration(Map<String, double[]> weights) {

    /** No table: chances as they are. */
    public static final Calibration NONE = new Calibration(Map.of());

    /** No reading is believed more than this: the held-out sets are too small to tell more. */
    private static final double CEILING = 0.995;

    public Calibration {
        TreeMap<String, double[]> copy = new TreeMap<>();
        weights.forEach((group, values) -> {
            if (values.length != Signals.SIZE) {
                throw new IllegalArgumentException("group " + group + " has " + values.length + " weights");
            }
            copy.put(group, values.clone());
        });
        weights = copy;
    }

    /**
     * The group whose table a field shares: fields of one kind of value err alike. Slips and other scans have tables of their own.
     *
     * @param scanned true if OCR read the value
     * @param slip true for scanned receipts and the like: letterheads without labels, read less surely than any form
     */
    public static String group(FieldName field, boolean slip, boolean scanned) {
        ValueKind kind = field.kind();
        String name = kind == ValueKind.CURRENCY ? ValueKind.KIND.name() : kind.name();
        if (slip) {
            return "SLIP " + name;
        }
        return scanned ? "SCAN " + name : name;
    }

    /** The chance that the reading is right, 0..1. */
    public double confidence(FieldName field, boolean slip, Signals signals) {
        double[] own = weights.get(group(field, slip, signals.scanned()));
        double[] table = own == null ? weights.get(group(field, slip, false)) : own;
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
}
