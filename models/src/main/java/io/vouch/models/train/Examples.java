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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns labelled documents into examples for each field: every candidate of the right kind, marked true or not. */
final class Examples {

    private final SceneBuilder scenes = new SceneBuilder();
    private final Map<FieldName, Dataset<String, String>> byField = new EnumMap<>(FieldName.class);

    /** @param labelled the fields that the data set labels on such papers: of others it is not known what is true */
    void add(LabelledDocument document, Set<FieldName> labelled) {
        DocumentLayout layout = LayoutBuilder.preferred(document.asIngested());
        if (layout.isEmpty()) {
            return;
        }
        String language = document.pages().get(0).language();
        Scene scene = scenes.build(layout, new Classification(document.type(), 1, language));
        Features features = new Features(scene);
        for (Candidate candidate : scene.candidates()) {
            Set<String> described = features.of(candidate);
            for (FieldName field : FieldPlan.fields(document.type())) {
                if (labelled.contains(field) && field.kind() == candidate.kind()) {
                    List<LabelledDocument.Value> truth = document.fields().getOrDefault(field.wireName(), List.of());
                    byField.computeIfAbsent(field, f -> new Dataset<>())
                            .add(described, isTrue(candidate, field, truth) ? FieldModel.YES : FieldModel.NO);
                }
            }
        }
    }

    private static boolean isTrue(Candidate candidate, FieldName field, List<LabelledDocument.Value> truth) {
        return truth.stream()
                .anyMatch(value ->
                        Truth.equal(field, candidate.value(), candidate.spot().text(), value.value()));
    }

    Map<FieldName, Dataset<String, String>> byField() {
        return byField;
    }
}
