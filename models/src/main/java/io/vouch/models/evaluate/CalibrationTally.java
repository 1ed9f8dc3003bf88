package io.vouch.models.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Stated confidence against the share of right values, in ten bins.
 *
 * @see "Guo, Pleiss, Sun, Weinberger, On calibration of modern neural networks, 2017"
 */
public final class CalibrationTally {

    /** Width a tenth. */
    public static final int BINS = 10;

    private final double[] stated = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] counted = new int[BINS];

    /** One bin of the reliability diagram. @param stated mean confidence @param right share of right values */
    public record Bin(double stated, double right, int values) {}

    public static CalibrationTally of(Iterable<DocumentJudgement> documents) {
        CalibrationTally tally = new CalibrationTally();
        for (DocumentJudgement document : documents) {
            tally.add(document);
        }
        return tally;
    }

    public void add(DocumentJudgement document) {
        for (FieldJudgement field : document.fields()) {
            for (ValueJudgement value : field.values()) {
                double confidence = value.reading().confidence();
                int bin = Math.min(BINS - 1, (int) (confidence * BINS));
                stated[bin] += confidence;
                right[bin] += value.right() ? 1 : 0;
                counted[bin]++;
            }
        }
    }

    /** Mean distance (ECE), 0..1; 0 if nothing was read. */
    public double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(stated[bin] - right[bin]);
        }
        return values() == 0 ? 0 : error / values();
    }

    public int values() {
        int all = 0;
        for (int count : counted) {
            all += count;
        }
        return all;
    }

    /** Bins that hold a value, by rising confidence. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (counted[bin] > 0) {
                bins.add(new Bin(stated[bin] / counted[bin], (double) right[bin] / counted[bin], counted[bin]));
            }
        }
        return bins;
    }
}
