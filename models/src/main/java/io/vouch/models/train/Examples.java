package io.vouch.models.train;

import edu.stanford.nlp.classify.Dataset;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.classify.Classification;
import io.vouch.extraction.feature.Features;
import io.vouch.extraction.feature.FieldPlan;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.feature.SceneBuilder;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns labelled documents into examples for each field: candidates of the right kind, marked true or not. Built once; data sets
 * with and without the held-out groups are drawn from it.
 */
final class Examples {

    /** False candidates of one field of one document: a long contract has hundreds, which teach no more than these. */
    private static final int MOST_FALSE = 50;

    private record Example(List<String> features, boolean isTrue, int fold) {}

    private final SceneBuilder scenes = new SceneBuilder();
    private final Map<FieldName, List<Example>> byField = new EnumMap<>(FieldName.class);
    /** Each feature's text once: examples share nearly all of them. */
    private final Map<String, String> texts = new HashMap<>();

    /**
     * @param labelled the fields that the data set labels on such papers: of others it is not known what is true
     * @param fold the part of the documents that this one belongs to
     */
    void add(LabelledDocument document, Set<FieldName> labelled, int fold) {
        DocumentLayout layout = LayoutBuilder.preferred(document.asIngested());
        if (layout.isEmpty()) {
            return;
        }
        String language = document.pages().get(0).language();
        Scene scene = scenes.build(layout, new Classification(document.type(), 1, language));
        Described described = new Described(new Features(scene), new IdentityHashMap<>());
        for (FieldName field : new TreeSet<>(FieldPlan.fields(document.type()))) {
            if (labelled.contains(field)) {
                add(scene, described, field, document.fields().getOrDefault(field.wireName(), List.of()), fold);
            }
        }
    }

    private void add(Scene scene, Described described, FieldName field, List<LabelledDocument.Value> truth, int fold) {
        List<Candidate> wrong = new ArrayList<>();
        List<Example> examples = byField.computeIfAbsent(field, f -> new ArrayList<>());
        for (Candidate candidate : scene.candidates()) {
            if (candidate.kind() != field.kind()) {
                continue;
            }
            if (isTrue(candidate, field, truth)) {
                examples.add(new Example(features(described, candidate), true, fold));
            } else {
                wrong.add(candidate);
            }
        }
        // Those that a rule takes for the field are the hard ones and all stay; of the others every n-th.
        int step = 1 + wrong.size() / MOST_FALSE;
        for (int i = 0; i < wrong.size(); i++) {
            if (i % step == 0 || scene.strongest(wrong.get(i), field) > 0) {
                examples.add(new Example(features(described, wrong.get(i)), false, fold));
            }
        }
    }

    /** The features of one document's candidates, made when they are first wanted. */
    private record Described(Features features, Map<Candidate, List<String>> known) {}

    private List<String> features(Described described, Candidate candidate) {
        return described.known().computeIfAbsent(candidate, c -> described.features().of(c).stream()
                .map(text -> texts.computeIfAbsent(text, t -> t))
                .toList());
    }

    private static boolean isTrue(Candidate candidate, FieldName field, List<LabelledDocument.Value> truth) {
        return truth.stream()
                .anyMatch(value ->
                        Truth.equal(field, candidate.value(), candidate.spot().text(), value.value()));
    }

    /** Fields with at least one example. */
    Set<FieldName> fields() {
        return byField.keySet();
    }

    /** @param without the fold to leave out; {@link Folds#NONE} for all examples */
    void addTo(Dataset<String, String> set, FieldName field, int without) {
        for (Example example : byField.getOrDefault(field, List.of())) {
            if (example.fold() != without) {
                set.add(example.features(), example.isTrue() ? FieldModel.YES : FieldModel.NO);
            }
        }
    }
}
