package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import io.vouch.extraction.nlp.TextModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Fits a {@link TextModel} to examples, from nothing or from an earlier one. Same examples in the same order, same numbers. */
final class TextFit {

    /** Features seen in fewer examples name single papers. */
    private static final int LEAST_SEEN = 3;
    /** Weights are kept to a fraction of this: finer ones change no answer and fill the file. */
    private static final double STEP = 256;

    private TextFit() {}

    /** What is to be learned from one text. */
    record Example(Collection<String> features, String label) {}

    /** A model and what fitting it came to, see {@link Progress#fitted}. */
    record Fitted(TextModel model, int examples, double objective) {}

    /**
     * @param earlier to go on from; taken no notice of if it does not know a label of the examples
     * @param most features that are kept, those of the largest weights; all of the earlier model's stay
     */
    static Fitted fit(List<Example> examples, Optional<TextModel> earlier, int most) {
        Optional<TextModel> base = earlier.filter(
                model -> examples.stream().allMatch(each -> model.labels().contains(each.label())));
        if (base.isPresent()) {
            LinearClassifier<String, String> before = classifier(base.get());
            Dataset<String, String> set = Maximiser.goingOn(before);
            examples.forEach(each -> set.add(each.features(), each.label()));
            return fitted(
                    Maximiser.fit(set, before),
                    Math.max(most, base.get().weights().size()));
        }
        Dataset<String, String> set = new Dataset<>();
        examples.forEach(each -> set.add(each.features(), each.label()));
        set.applyFeatureCountThreshold(LEAST_SEEN);
        return fitted(Maximiser.fit(set), most);
    }

    private static LinearClassifier<String, String> classifier(TextModel model) {
        Index<String> features = new HashIndex<>();
        model.weights().keySet().forEach(features::addToIndex);
        Index<String> labels = new HashIndex<>();
        model.labels().forEach(labels::addToIndex);
        double[][] weights = new double[features.size()][];
        model.weights().forEach((feature, own) -> weights[features.indexOf(feature)] = own.clone());
        return new LinearClassifier<>(weights, features, labels);
    }

    private static Fitted fitted(Maximiser.Fit fit, int most) {
        LinearClassifier<String, String> classifier = fit.classifier();
        List<String> labels = new ArrayList<>(classifier.labelIndex().objectsList())
                .stream().sorted().toList();
        int[] columns =
                labels.stream().mapToInt(classifier.labelIndex()::indexOf).toArray();
        Map<String, double[]> rounded = new LinkedHashMap<>();
        double[][] weights = classifier.weights();
        for (int feature = 0; feature < weights.length; feature++) {
            double[] own = weights[feature];
            double[] kept = IntStream.of(columns)
                    .mapToDouble(column -> Math.rint(own[column] * STEP) / STEP + 0.0)
                    .toArray();
            if (largest(kept) > 0) {
                rounded.put(classifier.featureIndex().get(feature), kept);
            }
        }
        Map<String, double[]> chosen = new TreeMap<>();
        rounded.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> each) -> -largest(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(each -> chosen.put(each.getKey(), each.getValue()));
        return new Fitted(new TextModel(labels, chosen), fit.examples(), fit.objective());
    }

    private static double largest(double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> Math.abs(weights[i]))
                .max()
                .orElse(0);
    }
}
