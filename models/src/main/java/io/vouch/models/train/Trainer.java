package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.Minimizer;
import edu.stanford.nlp.optimization.QNMinimizer;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.LineModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/** Trains one classifier a field by maximum entropy with a Gaussian prior. Same documents, same bytes. */
public final class Trainer {

    /** Features seen in fewer examples are left out: they name single vendors. */
    private static final int LEAST_SEEN = 3;
    /** Fewer true examples than this teach nothing; the rules alone read such a field. */
    private static final int LEAST_TRUE = 12;
    /** Standard deviation of the prior on weights. */
    private static final double SIGMA = 1.0;

    /** Fewer letterheads than this teach no order of lines. */
    private static final int LEAST_HEADS = 60;

    private static final double TOLERANCE = 1e-3;
    private static final int MEMORY = 15;

    private final Examples examples;

    private final List<FoldHead> heads;

    private Trainer(Examples examples, List<FoldHead> heads) {
        this.examples = examples;
        this.heads = heads;
    }

    private record FoldHead(LineTrainer.Head head, int fold) {}

    /**
     * Takes in documents, in the order of their ids whatever order they are handed in.
     *
     * @param fold the part that each document belongs to; a model may be trained without one part
     * @param progress (documents done, documents in all)
     */
    static Trainer of(
            List<LabelledDocument> documents,
            ToIntFunction<LabelledDocument> fold,
            BiConsumer<Integer, Integer> progress) {
        Map<String, Set<FieldName>> labelled = labelledFields(documents);
        Examples examples = new Examples();
        List<LabelledDocument> ordered = documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            LabelledDocument document = ordered.get(i);
            examples.add(document, labelled.get(source(document)), fold.applyAsInt(document));
            progress.accept(i + 1, ordered.size());
        }
        List<FoldHead> heads = new ArrayList<>();
        for (LabelledDocument document : ordered) {
            if (document.type() == DocumentType.RECEIPT) {
                heads.add(new FoldHead(LineTrainer.Head.of(document), fold.applyAsInt(document)));
            }
        }
        return new Trainer(examples, heads);
    }

    /** The packed model, see {@link ModelFile}, without a calibration. */
    public static byte[] train(List<LabelledDocument> documents, BiConsumer<Integer, Integer> progress)
            throws IOException {
        return of(documents, document -> 0, progress).pack(Folds.NONE, Calibration.NONE);
    }

    /** A whole model, see {@link ModelFile}. @param without as for {@link #classifiers} */
    byte[] pack(int without, Calibration calibration) throws IOException {
        return ModelFile.pack(classifiers(without), lines(without), calibration);
    }

    /** Empty if there are too few slips. */
    private Optional<LineModel> lines(int without) throws IOException {
        List<LineTrainer.Head> others = heads.stream()
                .filter(head -> head.fold() != without)
                .map(FoldHead::head)
                .toList();
        return others.size() < LEAST_HEADS ? Optional.empty() : Optional.of(LineTrainer.train(others));
    }

    /** @param without the fold that the model must not have seen; {@link Folds#NONE} for all documents */
    Map<FieldName, LinearClassifier<String, String>> classifiers(int without) {
        Map<FieldName, LinearClassifier<String, String>> classifiers = new EnumMap<>(FieldName.class);
        examples.byField(without).forEach((field, dataset) -> {
            if (dataset.numDatumsPerLabel().getCount(FieldModel.YES) >= LEAST_TRUE) {
                classifiers.put(field, classifier(dataset));
            }
        });
        return classifiers;
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
    static String source(LabelledDocument document) {
        int slash = document.documentId().indexOf('/');
        return (slash < 0 ? "" : document.documentId().substring(0, slash)) + ":" + document.type();
    }
}
