package io.vouch.extraction.classify;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.nlp.TextModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trained model thinks of the kind of paper, added to what the rules found: where they are undecided it decides, where it
 * disagrees with a clear finding it only lowers the confidence. Labels of the model that this build has no kind for say nothing.
 */
final class TypeOpinion {

    /** Share of the model's log-odds that is believed: it counts words as independent, which they are not. */
    private static final double SHARE = 0.5;

    /** In log-odds, either way. Below what speaks for {@code OTHER}: a kind for which no rule speaks is never found by the model alone. */
    private static final double MOST = 1.9;

    private final TextModel model;
    private final List<Optional<DocumentType>> types = new ArrayList<>();

    TypeOpinion(TextModel model) {
        this.model = model;
        for (String label : model.labels()) {
            types.add(Arrays.stream(DocumentType.values())
                    .filter(type -> type.name().equals(label))
                    .findFirst());
        }
    }

    /**
     * Says nothing where the rules see a kind that the model was not shown: of two strange things it knows one.
     *
     * @param scores log-odds by kind, as the rules gave them; changed
     */
    void addTo(Map<DocumentType, Double> scores, DocumentLayout document) {
        DocumentType ruled =
                Collections.max(scores.entrySet(), Map.Entry.comparingByValue()).getKey();
        if (ruled != DocumentType.OTHER && !types.contains(Optional.of(ruled))) {
            return;
        }
        double[] chances = model.chances(PaperFeatures.of(document));
        for (int i = 0; i < chances.length; i++) {
            double odds = SHARE * Math.log(Math.max(1e-9, chances[i]) * chances.length);
            double sway = Math.max(-MOST, Math.min(MOST, odds));
            types.get(i).ifPresent(type -> scores.merge(type, sway, Double::sum));
        }
    }
}
