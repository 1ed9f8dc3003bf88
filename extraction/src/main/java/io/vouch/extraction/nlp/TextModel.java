package io.vouch.extraction.nlp;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A maximum-entropy classifier over sets of features: what kind of paper is this, what does this sentence say? Trained by CoreNLP;
 * asked here by plain sums, so that the file holds nothing but numbers. Immutable, safe across threads.
 *
 * @see "Berger, Della Pietra, Della Pietra, A maximum entropy approach to natural language processing, 1996"
 */
public final class TextModel {

    private final List<String> labels;
    private final Map<String, double[]> weights;

    /**
     * @param labels what it tells apart, without repeats
     * @param weights for each feature a weight per label, in the order of {@code labels}
     */
    public TextModel(List<String> labels, Map<String, double[]> weights) {
        this.labels = List.copyOf(labels);
        this.weights = new HashMap<>(weights);
        boolean sized = weights.values().stream().allMatch(each -> each.length == labels.size());
        if (labels.size() < 2 || labels.stream().distinct().count() < labels.size() || !sized) {
            throw new IllegalArgumentException("a text model tells two labels or more apart");
        }
    }

    public List<String> labels() {
        return labels;
    }

    /** By feature, in order of the features. */
    public Map<String, double[]> weights() {
        return Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** The chance of each label, in the order of {@link #labels()}; they add up to 1. Features that it does not know say nothing. */
    public double[] chances(Collection<String> features) {
        double[] chances = new double[labels.size()];
        for (String feature : features) {
            double[] own = weights.get(feature);
            for (int label = 0; own != null && label < chances.length; label++) {
                chances[label] += own[label];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double score : chances) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int label = 0; label < chances.length; label++) {
            chances[label] = Math.exp(chances[label] - most);
            sum += chances[label];
        }
        for (int label = 0; label < chances.length; label++) {
            chances[label] /= sum;
        }
        return chances;
    }
}
