package io.vouch.models.train;

import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.confidence.Signals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a {@link Calibration} to readings whose truth is known: logistic regression for each group by Newton's method, drawn by a
 * Gaussian prior towards the scorer's own chance, so that a small group changes little. No random numbers.
 */
final class CalibrationFit {

    /** Precision of the prior on each weight. */
    private static final double PRIOR = 2.0;

    private static final int STEPS = 30;
    /** Fewer readings than this say nothing about a group. */
    private static final int LEAST = 30;

    private CalibrationFit() {}

    /** A reading, its group and whether it was right. */
    record Outcome(String group, Signals signals, boolean isRight) {}

    /** @param before a calibration to go on from: its tables take the place of the scorer's own chance */
    static Calibration of(List<Outcome> outcomes, Calibration before) {
        Map<String, double[]> weights = new TreeMap<>(before.weights());
        outcomes.stream().map(Outcome::group).distinct().sorted().forEach(group -> {
            List<Outcome> own =
                    outcomes.stream().filter(o -> o.group().equals(group)).toList();
            if (own.size() >= LEAST) {
                weights.put(group, weights(own, weights.getOrDefault(group, prior())));
            }
        });
        return new Calibration(weights);
    }

    private static double[] weights(List<Outcome> outcomes, double[] prior) {
        double[] weights = prior.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[Signals.SIZE];
            double[][] curvature = new double[Signals.SIZE][Signals.SIZE];
            for (int i = 0; i < Signals.SIZE; i++) {
                gradient[i] = -PRIOR * (weights[i] - prior[i]);
                curvature[i][i] = PRIOR;
            }
            outcomes.forEach(outcome -> addTo(gradient, curvature, outcome, weights));
            double[] move = solve(curvature, gradient);
            for (int i = 0; i < Signals.SIZE; i++) {
                weights[i] += Math.max(-1, Math.min(1, move[i]));
            }
        }
        return weights;
    }

    /** The chance as the scorer gives it. */
    private static double[] prior() {
        double[] prior = new double[Signals.SIZE];
        prior[1] = 1;
        return prior;
    }

    private static void addTo(double[] gradient, double[][] curvature, Outcome outcome, double[] weights) {
        double[] inputs = outcome.signals().inputs();
        double logit = 0;
        for (int i = 0; i < inputs.length; i++) {
            logit += weights[i] * inputs[i];
        }
        double chance = 1 / (1 + Math.exp(-logit));
        double miss = (outcome.isRight() ? 1 : 0) - chance;
        for (int i = 0; i < inputs.length; i++) {
            gradient[i] += miss * inputs[i];
            for (int j = 0; j < inputs.length; j++) {
                curvature[i][j] += chance * (1 - chance) * inputs[i] * inputs[j];
            }
        }
    }

    /** Gaussian elimination; the matrix is positive definite because of the prior. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int k = row + 1; k < size; k++) {
                sum -= matrix[row][k] * solution[k];
            }
            solution[row] = sum / matrix[row][row];
        }
        return solution;
    }
}
