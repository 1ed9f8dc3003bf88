package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.util.Arrays;

/**
 * Fits one classifier by maximum entropy with a Gaussian prior: around nought, or around the weights of an earlier model, from which
 * a few corrected papers then move only what they speak about. No random numbers, one thread: same examples, same weights.
 *
 * @see "Chelba, Acero, Adaptation of maximum entropy capitalizer: little data can help a lot, 2004"
 */
final class Maximiser {

    /** Standard deviation of the prior on weights. */
    private static final double SIGMA = 1.0;

    private static final double EPSILON = 0.1;
    private static final double TOLERANCE = 1e-3;
    private static final int MEMORY = 15;
    private static final int STEPS = 60;

    private Maximiser() {}

    /** @param objective at the weights that were found, in nats; see {@link Progress#fitted} */
    record Fit(LinearClassifier<String, String> classifier, int examples, double objective) {}

    static Fit fit(Dataset<String, String> examples) {
        double[] nought = new double[examples.numFeatures() * examples.numClasses()];
        return fit(examples, gaussian(), nought);
    }

    /** @param examples whose indexes begin with those of {@code earlier}, see {@link #goingOn} */
    static Fit fit(Dataset<String, String> examples, LinearClassifier<String, String> earlier) {
        double[][] weights = earlier.weights();
        int classes = examples.numClasses();
        double[] start = new double[examples.numFeatures() * classes];
        for (int feature = 0; feature < weights.length; feature++) {
            System.arraycopy(weights[feature], 0, start, feature * classes, classes);
        }
        return fit(examples, LogPrior.getAdaptationPrior(start.clone(), gaussian()), start);
    }

    /** No examples yet, but the features and labels of an earlier model, so that its weights can be gone on from. */
    static Dataset<String, String> goingOn(LinearClassifier<String, String> earlier) {
        return new Dataset<>(copy(earlier.featureIndex()), copy(earlier.labelIndex()));
    }

    private static Index<String> copy(Index<String> index) {
        Index<String> copy = new HashIndex<>();
        for (int i = 0; i < index.size(); i++) {
            copy.addToIndex(index.get(i));
        }
        return copy;
    }

    private static LogPrior gaussian() {
        return new LogPrior(LogPrior.LogPriorType.QUADRATIC, SIGMA, EPSILON);
    }

    private static Fit fit(Dataset<String, String> examples, LogPrior prior, double[] start) {
        PinnedObjective objective = new PinnedObjective(examples, prior);
        QNMinimizer minimizer = new QNMinimizer(MEMORY, true);
        minimizer.shutUp();
        minimizer.terminateOnMaxItr(STEPS);
        double[] weights = minimizer.minimize(objective, TOLERANCE, Arrays.copyOf(start, start.length));
        return new Fit(
                new LinearClassifier<>(objective.to2D(weights), examples.featureIndex(), examples.labelIndex()),
                examples.size(),
                objective.valueAt(weights));
    }
}
