package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.LineModel;
import io.vouch.extraction.nlp.ModelFile;
import io.vouch.extraction.nlp.ModelParts;
import io.vouch.extraction.nlp.TextModel;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Trains the parts of a model, from nothing or from the weights of an earlier one: a classifier a field, an opinion on the kind of paper
 * and one on each kind of clause. Same documents, same bytes.
 */
public final class Trainer {

    /** Features seen in fewer examples are left out: they name single vendors. */
    private static final int LEAST_SEEN = 3;
    /** Fewer true examples than this teach nothing from nothing; the rules alone read such a field. */
    private static final int LEAST_TRUE = 12;
    /** Fewer letterheads than this teach no order of lines. */
    private static final int LEAST_HEADS = 60;

    private final Examples examples;
    private final TypeExamples types;
    private final ClauseExamples clauses;
    private final List<FoldHead> heads;
    private final Optional<FieldModel> earlier;
    private final Set<ModelPart> parts;
    private final Progress progress;

    private Trainer(Taken taken, Optional<FieldModel> earlier, Set<ModelPart> parts, Progress progress) {
        this.examples = taken.examples();
        this.types = taken.types();
        this.clauses = taken.clauses();
        this.heads = taken.heads();
        this.earlier = earlier;
        this.parts = parts;
        this.progress = progress;
    }

    /** What was taken in. */
    private record Taken(Examples examples, TypeExamples types, ClauseExamples clauses, List<FoldHead> heads) {

        Taken() {
            this(new Examples(), new TypeExamples(), new ClauseExamples(), new ArrayList<>());
        }
    }

    private record FoldHead(LineTrainer.Head head, int fold) {}

    /**
     * Takes in documents, in the order of their ids whatever order they are handed in.
     *
     * @param fold the part that each document belongs to; a model may be trained without one part
     * @param earlier the model to go on from; empty to start from nothing
     * @param parts to train; the others are the earlier model's
     */
    static Trainer of(
            List<LabelledDocument> documents,
            ToIntFunction<LabelledDocument> fold,
            Optional<FieldModel> earlier,
            Set<ModelPart> parts,
            Progress progress) {
        LabelledFields labelled = LabelledFields.of(documents);
        Taken taken = new Taken();
        List<LabelledDocument> ordered = documents.stream()
                .sorted(Comparator.comparing(LabelledDocument::documentId))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            LabelledDocument document = ordered.get(i);
            int part = fold.applyAsInt(document);
            if (parts.contains(ModelPart.FIELDS) && document.tellsRoles()) {
                taken.examples().add(document, labelled.of(document), part);
                if (document.type() == DocumentType.RECEIPT && document.complete()) {
                    taken.heads().add(new FoldHead(LineTrainer.Head.of(document), part));
                }
            }
            if (parts.contains(ModelPart.TYPES)) {
                taken.types().add(document, part);
            }
            if (parts.contains(ModelPart.CLAUSES)) {
                taken.clauses().add(document, part);
            }
            progress.at("documents taken in", i + 1, ordered.size());
        }
        return new Trainer(taken, earlier, parts, progress);
    }

    /** All parts. */
    static Trainer of(
            List<LabelledDocument> documents,
            ToIntFunction<LabelledDocument> fold,
            Optional<FieldModel> earlier,
            Progress progress) {
        return of(documents, fold, earlier, ModelPart.all(), progress);
    }

    /** The packed model, see {@link ModelFile}, trained from nothing, without a calibration. */
    public static byte[] train(List<LabelledDocument> documents, Progress progress) throws IOException {
        return of(documents, document -> 0, Optional.empty(), progress).pack(Folds.NONE, Calibration.NONE);
    }

    /** A whole model, see {@link ModelFile}. @param without as for {@link #classifiers} */
    byte[] pack(int without, Calibration calibration) throws IOException {
        return ModelFile.pack(
                new ModelParts(classifiers(without), lines(without), calibration, types(without), clauses(without)));
    }

    /** The earlier model's opinion stays where the documents are of one kind: they tell nothing apart. */
    private Optional<TextModel> types(int without) {
        Optional<TextModel> before = earlier.flatMap(FieldModel::types);
        Optional<TextFit.Fitted> fit = types.fit(without, before);
        fit.ifPresent(fitted -> tell("kind of paper", fitted, without));
        return fit.map(TextFit.Fitted::model).or(() -> before);
    }

    private Map<ClauseKind, TextModel> clauses(int without) {
        Map<ClauseKind, TextModel> before = earlier.map(FieldModel::clauses).orElse(Map.of());
        Map<ClauseKind, TextModel> models = new EnumMap<>(ClauseKind.class);
        models.putAll(before);
        for (ClauseKind kind : clauses.kinds()) {
            clauses.fit(kind, without, Optional.ofNullable(before.get(kind))).ifPresent(fitted -> {
                models.put(kind, fitted.model());
                tell("clause " + kind, fitted, without);
            });
        }
        return models;
    }

    private void tell(String what, TextFit.Fitted fitted, int without) {
        if (without == Folds.NONE) {
            progress.fitted(what, fitted.examples(), fitted.objective());
        }
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
                earlier.map(model -> model.parts().fields()).orElse(Map.of());
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
