package io.vouch.models.train;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.stats.Counter;
import io.vouch.extraction.feature.HeadLines;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.nlp.LineModel;
import io.vouch.extraction.nlp.LineModel.Label;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Trains a {@link LineModel} with CoreNLP's conditional random field. One thread and no random numbers: same lines, same model. */
final class LineTrainer {

    /** Features seen in fewer lines are left out: they name single vendors. */
    private static final int LEAST_SEEN = 3;
    /** Weights nearer to nought than this change no reading. */
    private static final double LEAST_WEIGHT = 0.004;

    private static final String SIGMA = "0.5";
    private static final String STEPS = "70";

    private LineTrainer() {}

    /** The lines of one letterhead. */
    record Head(List<Set<String>> features, List<Label> labels) {

        /** Of a document's first page. */
        static Head of(LabelledDocument document) {
            var layout = LayoutBuilder.preferred(document.asIngested());
            if (layout.isEmpty()) {
                return new Head(List.of(), List.of());
            }
            PageLayout page = layout.pages().get(0);
            return new Head(HeadLines.describe(page), LineLabels.of(document, HeadLines.of(page)));
        }
    }

    static LineModel train(List<Head> heads) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        heads.forEach(head -> head.features().forEach(line -> line.forEach(f -> counts.merge(f, 1, Integer::sum))));
        Collection<List<CoreLabel>> lines = new ArrayList<>();
        for (Head head : heads) {
            List<CoreLabel> labels = new ArrayList<>();
            for (int i = 0; i < head.labels().size(); i++) {
                CoreLabel line = new CoreLabel();
                Set<String> features = new java.util.TreeSet<>(head.features().get(i));
                features.removeIf(feature -> counts.get(feature) < LEAST_SEEN);
                line.set(LineFeatureFactory.LineFeatures.class, features);
                line.set(
                        CoreAnnotations.AnswerAnnotation.class,
                        head.labels().get(i).name());
                line.set(
                        CoreAnnotations.GoldAnswerAnnotation.class,
                        head.labels().get(i).name());
                labels.add(line);
            }
            lines.add(labels);
        }
        CRFClassifier<CoreLabel> field = new CRFClassifier<>(settings());
        field.train(lines, field.defaultReaderAndWriter());
        return new LineModel(weights(field.topWeights()), transitions(field));
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("featureFactory", LineFeatureFactory.class.getName());
        settings.setProperty("backgroundSymbol", Label.NONE.name());
        settings.setProperty("maxLeft", "1");
        settings.setProperty("sigma", SIGMA);
        settings.setProperty("maxQNItr", STEPS);
        settings.setProperty("multiThreadGrad", "1");
        settings.setProperty("useQN", "true");
        settings.setProperty("entitySubclassification", "noprefix");
        settings.setProperty("mergeTags", "false");
        return settings;
    }

    /** @param trained by label, written {@code "[LABEL]"}, the weight of each feature */
    private static Map<String, double[]> weights(Map<String, Counter<String>> trained) {
        Map<String, double[]> weights = new TreeMap<>();
        trained.forEach((name, counter) -> {
            Label label = Label.valueOf(name.replaceAll("[^A-Z_]+", ""));
            counter.entrySet().forEach(entry -> {
                String feature = entry.getKey();
                if (feature.endsWith(LineFeatureFactory.OWN)) {
                    String own = feature.substring(0, feature.length() - LineFeatureFactory.OWN.length());
                    weights.computeIfAbsent(own, f -> new double[Label.values().length])[label.ordinal()] =
                            entry.getValue();
                }
            });
        });
        weights.values().removeIf(LineTrainer::isSlight);
        return weights;
    }

    /**
     * Weights of pairs of labels. CoreNLP tells them only through files; it counts pairs with the earlier label running fastest
     * ({@code CRFClassifier.allLabels}).
     */
    private static double[] transitions(CRFClassifier<CoreLabel> field) throws IOException {
        Path folder = Files.createTempDirectory("lines");
        Path weightFile = folder.resolve("weights");
        Path featureFile = folder.resolve("features");
        try {
            field.serializeWeights(weightFile.toString());
            field.serializeFeatureIndex(featureFile.toString());
            int pair = CRFClassifier.loadFeatureIndexFromFile(featureFile.toString())
                    .indexOf(LineFeatureFactory.PAIR);
            float[] trained = read(weightFile)[pair];
            int labels = field.classIndex.size();
            double[] transitions = new double[Label.values().length * Label.values().length];
            for (int i = 0; i < trained.length; i++) {
                int earlier = Label.valueOf(field.classIndex.get(i % labels)).ordinal();
                int later = Label.valueOf(field.classIndex.get(i / labels)).ordinal();
                transitions[earlier * Label.values().length + later] = trained[i];
            }
            return transitions;
        } finally {
            Files.deleteIfExists(weightFile);
            Files.deleteIfExists(featureFile);
            Files.deleteIfExists(folder);
        }
    }

    /** The file was written a moment ago by this very process: it needs no filter. */
    private static float[][] read(Path weights) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(weights))) {
            return (float[][]) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("arrays are known to every JVM", e);
        }
    }

    private static boolean isSlight(double[] weights) {
        for (double weight : weights) {
            if (Math.abs(weight) >= LEAST_WEIGHT) {
                return false;
            }
        }
        return true;
    }
}
