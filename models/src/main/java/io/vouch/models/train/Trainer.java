package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.Minimizer;
import edu.stanford.nlp.optimization.QNMinimizer;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Trains one classifier a field by maximum entropy with a Gaussian prior. Same documents, same bytes. */
public final class Trainer {

    /** Features seen in fewer examples are left out: they name single vendors. */
    private static final int LEAST_SEEN = 3;
    /** Fewer true examples than this teach nothing; the rules alone read such a field. */
    private static final int LEAST_TRUE = 12;
    /** Standard deviation of the prior on weights. */
    private static final double SIGMA = 1.0;

    private static final double TOLERANCE = 1e-3;
    private static final int MEMORY = 15;

    private Trainer() {}

    /** The packed model, see {@link ModelFile}. @param progress (documents done, documents in all) */
    public static byte[] train(List<LabelledDocument> documents, BiConsumer<Integer, Integer> progress)
            throws IOException {
        Map<String, Set<FieldName>> labelled = labelledFields(documents);
        Examples examples = new Examples();
        List<LabelledDocument> ordered = documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            examples.add(ordered.get(i), labelled.get(source(ordered.get(i))));
            progress.accept(i + 1, ordered.size());
        }
        Map<FieldName, LinearClassifier<String, String>> classifiers = new EnumMap<>(FieldName.class);
        examples.byField().forEach((field, dataset) -> {
            if (dataset.numDatumsPerLabel().getCount(FieldModel.YES) >= LEAST_TRUE) {
                classifiers.put(field, classifier(dataset));
            }
        });
        return ModelFile.pack(classifiers);
    }

    private static LinearClassifier<String, String> classifier(Dataset<String, String> dataset) {
        dataset.applyFeatureCountThreshold(LEAST_SEEN);
        LinearClassifierFactory<String, String> factory = new LinearClassifierFactory<>(
                Trainer::minimizer, TOLERANCE, false, LogPrior.LogPriorType.QUADRATIC.ordinal(), SIGMA);
        factory.setVerbose(false);
        return factory.trainClassifier(dataset);
    }

    private static Minimizer<DiffFunction> minimizer() {
        QNMinimizer minimizer = new QNMinimizer(MEMORY, true);
        minimizer.shutUp();
        minimizer.terminateOnMaxItr(60);
        return minimizer;
    }

    /** Which fields each data set labels: a set that never names a due date says nothing about due dates. */
    static Map<String, Set<FieldName>> labelledFields(List<LabelledDocument> documents) {
        Map<String, Set<FieldName>> labelled = new HashMap<>();
        for (LabelledDocument document : documents) {
            Set<FieldName> fields = labelled.computeIfAbsent(source(document), s -> EnumSet.noneOf(FieldName.class));
            document.fields().keySet().forEach(name -> FieldName.ofWireName(name)
                    .ifPresent(fields::add));
        }
        return labelled;
    }

    /** The data set is the part of the id before the first slash. */
    private static String source(LabelledDocument document) {
        int slash = document.documentId().indexOf('/');
        return (slash < 0 ? "" : document.documentId().substring(0, slash)) + ":" + document.type();
    }
}
