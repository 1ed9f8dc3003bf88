package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Trains one classifier a field, from nothing or from the weights of an earlier model. Same documents, same bytes. */
public final class Trainer {

    /** Features seen in fewer examples are left out: they name single vendors. */
    private static final int LEAST_SEEN = 3;
    /** Fewer true examples than this teach nothing from nothing; the rules alone read such a field. */
    private static final int LEAST_TRUE = 12;
    /** Fewer letterheads than this teach no order of lines. */
    private static final int LEAST_HEADS = 60;

    private final Examples examples;
    private final List<FoldHead> heads;
    private final Optional<FieldModel> earlier;
    private final Progress progress;

    private Trainer(Examples examples, List<FoldHead> heads, Optional<FieldModel> earlier, Progress progress) {
        this.examples = examples;
        this.heads = heads;
        this.earlier = earlier;
        this.progress = progress;
    }

    private record FoldHead(LineTrainer.Head head, int fold) {}

    /**
     * Takes in documents, in the order of their ids whatever order they are handed in.
     *
     * @param fold the part that each document belongs to; a model may be trained without one part
     * @param earlier the model to go on from; empty to start from nothing
     */
    static Trainer of(
            List<LabelledDocument> documents,
            ToIntFunction<LabelledDocument> fold,
            Optional<FieldModel> earlier,
            Progress progress) {
        LabelledFields labelled = LabelledFields.of(documents);
        Examples examples = new Examples();
        List<LabelledDocument> ordered = documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .toList();
        List<FoldHead> heads = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            LabelledDocument document = ordered.get(i);
            examples.add(document, labelled.of(document), fold.applyAsInt(document));
            if (document.type() == DocumentType.RECEIPT && document.complete()) {
                heads.add(new FoldHead(LineTrainer.Head.of(document), fold.applyAsInt(document)));
            }
            progress.at("documents taken in", i + 1, ordered.size());
        }
        return new Trainer(examples, heads, earlier, progress);
    }

    /** The packed model, see {@link ModelFile}, trained from nothing, without a calibration. */
    public static byte[] train(List<LabelledDocument> documents, Progress progress) throws IOException {
        return of(documents, document -> 0, Optional.empty(), progress).pack(Folds.NONE, Calibration.NONE);
    }

    /** A whole model, see {@link ModelFile}. @param without as for {@link #classifiers} */
    byte[] pack(int without, Calibration calibration) throws IOException {
        return ModelFile.pack(classifiers(without), lines(without), calibration);
    }

    /** The earlier model's order of lines stays: a few new letterheads would drown the many that it was learned from. */
    private Optional<LineModel> lines(int without) throws IOException {
        if (earlier.isPresent()) {
            return earlier.get().lines();
        }
        List<LineTrainer.Head> others = heads.stream()
                .filter(head -> head.fold() != without)
                .map(FoldHead::head)
                .toList();
        return others.size() < LEAST_HEADS ? Optional.empty() : Optional.of(LineTrainer.train(others));
    }

    /** @param without the fold that the model must not have seen; {@link Folds#NONE} for all documents */
    Map<FieldName, LinearClassifier<String, String>> classifiers(int without) {
        Map<FieldName, LinearClassifier<String, String>> before =
                earlier.map(FieldModel::classifiers).orElse(Map.of());
        Map<FieldName, LinearClassifier<String, String>> classifiers = new EnumMap<>(FieldName.class);
        classifiers.putAll(before);
        // Each field is fitted by one thread; which of them is done first changes nothing.
        List<Map.Entry<FieldName, Maximiser.Fit>> fitted = examples.fields().parallelStream()
                .flatMap(field -> fit(field, without, Optional.ofNullable(before.get(field))).stream()
                        .map(fit -> Map.entry(field, fit)))
                .toList();
        fitted.forEach(each -> {
            Maximiser.Fit fit = each.getValue();
            classifiers.put(each.getKey(), fit.classifier());
            if (without == Folds.NONE) {
                progress.fitted(each.getKey().wireName(), fit.examples(), fit.objective());
            }
        });
        return classifiers;
    }

    /** Empty if there is nothing to learn: then the classifier of the earlier model stays, if it has one. */
    private Optional<Maximiser.Fit> fit(
            FieldName field, int without, Optional<LinearClassifier<String, String>> before) {
        if (before.isPresent()) {
            Dataset<String, String> set = Maximiser.goingOn(before.get());
            examples.addTo(set, field, without);
            return set.size() == 0 ? Optional.empty() : Optional.of(Maximiser.fit(set, before.get()));
        }
        Dataset<String, String> set = new Dataset<>();
        examples.addTo(set, field, without);
        if (set.size() == 0 || set.numDatumsPerLabel().getCount(FieldModel.YES) < LEAST_TRUE) {
            return Optional.empty();
        }
        set.applyFeatureCountThreshold(LEAST_SEEN);
        return Optional.of(Maximiser.fit(set));
    }
}
