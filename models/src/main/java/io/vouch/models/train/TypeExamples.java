package io.vouch.models.train;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.classify.PaperFeatures;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.TextModel;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labelled papers as examples of their kinds. A kind of which there are very many does not drown the others: of each at most
 * {@value #MOST_OF_TYPE} papers are taken, from all vendors and layouts in turn.
 */
final class TypeExamples {

    private static final int MOST_OF_TYPE = 150;
    /** Fewer papers are one layout. */
    private static final int LEAST_OF_TYPE = 3;
    /** Keeps the file small; the weights beyond are those of the smallest. */
    private static final int MOST_FEATURES = 6_000;

    private record Example(Collection<String> features, DocumentType type, String group, int fold) {}

    private final List<Example> all = new ArrayList<>();

    /** Papers on which only what a reviewer corrected is known have the kind that was read: it teaches nothing. */
    void add(LabelledDocument document, int fold) {
        DocumentLayout layout = LayoutBuilder.preferred(document.asIngested());
        if (document.complete() && document.type() != DocumentType.OTHER && !layout.isEmpty()) {
            all.add(new Example(PaperFeatures.of(layout), document.type(), Folds.group(document), fold));
        }
    }

    /** @param without as for {@link Trainer#classifiers}. Empty if there are fewer than two kinds to tell apart. */
    Optional<TextFit.Fitted> fit(int without, Optional<TextModel> earlier) {
        Map<DocumentType, List<Example>> byType = new EnumMap<>(DocumentType.class);
        all.stream().filter(each -> each.fold() != without).forEach(each -> byType.computeIfAbsent(
                        each.type(), any -> new ArrayList<>())
                .add(each));
        byType.values().removeIf(examples -> examples.size() < LEAST_OF_TYPE);
        if (byType.size() < 2) {
            return Optional.empty();
        }
        List<TextFit.Example> chosen = new ArrayList<>();
        byType.forEach((type, examples) ->
                inTurn(examples).forEach(each -> chosen.add(new TextFit.Example(each.features(), type.name()))));
        return Optional.of(TextFit.fit(chosen, earlier, MOST_FEATURES));
    }

    /** The first paper of each group, then the second of each, until there are enough. */
    private static List<Example> inTurn(List<Example> examples) {
        Map<String, Integer> counts = new HashMap<>();
        List<List<Example>> rounds = new ArrayList<>();
        for (Example example : examples) {
            int round = counts.merge(example.group(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(example);
        }
        return rounds.stream().flatMap(List::stream).limit(MOST_OF_TYPE).toList();
    }
}
