package io.vouch.extraction.nlp;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.BasicDatum;
import edu.stanford.nlp.math.ArrayMath;
import java.util.Arrays;
import java.util.List;

/** The weights of a classifier of two labels, by the numbers of {@link KnownFeatures}: says what the classifier says, to the last bit. */
final class FieldWeights {

    private static final int UNKNOWN = -1;

    private final int[] rows;
    private final double[][] weights;
    private final int yes;
    private final double[] start;

    FieldWeights(LinearClassifier<String, String> classifier, KnownFeatures known) {
        this.weights = classifier.weights();
        this.yes = classifier.labelIndex().indexOf(FieldModel.YES);
        this.rows = new int[known.size()];
        Arrays.fill(rows, UNKNOWN);
        classifier
                .featureIndex()
                .forEach(feature ->
                        rows[known.number(feature)] = classifier.featureIndex().indexOf(feature));
        var nothing = classifier.scoresOf(new BasicDatum<String, String>(List.of(), FieldModel.NO));
        this.start = classifier.labelIndex().objectsList().stream()
                .mapToDouble(nothing::getCount)
                .toArray();
    }

    /** The chance of {@link FieldModel#YES}, 0..1; 0 if training never saw one. */
    double chance(int[] features) {
        if (yes == UNKNOWN) {
            return 0;
        }
        double[] scores = new double[start.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = score(features, label);
        }
        return Math.exp(scores[yes] - ArrayMath.logSum(scores));
    }

    /** Summed in the order of the features, as the classifier sums. */
    private double score(int[] features, int label) {
        double score = 0;
        for (int feature : features) {
            score += rows[feature] == UNKNOWN ? 0 : weights[rows[feature]][label];
        }
        return score + start[label];
    }
}
