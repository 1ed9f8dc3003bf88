package io.vouch.models.train;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.clause.ClauseFinder;
import io.vouch.extraction.clause.ClauseFinder.Sentence;
import io.vouch.extraction.clause.ClauseOpinions;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.TextModel;
import io.vouch.models.labels.ClauseSense;
import io.vouch.models.labels.LabelledClauses;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.SameText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sentences of labelled contracts as examples of what they say, one set for each kind of clause. A label may name a paragraph of several
 * sentences: then the one that a pattern takes for the clause is it, and of the others nothing is said.
 */
final class ClauseExamples {

    /** Fewer sentences that say so teach nothing. */
    private static final int LEAST_TRUE = 12;
    /** Silent sentences of one contract: a long one has thousands, which teach no more than these. */
    private static final int MOST_SILENT = 120;

    private static final int MOST_FEATURES = 1_500;

    private record Example(Collection<String> features, String label, int fold) {}

    private final ClauseFinder finder = new ClauseFinder();
    private final Map<ClauseKind, List<Example>> byKind = new EnumMap<>(ClauseKind.class);

    void add(LabelledDocument document, int fold) {
        LabelledClauses labelled = document.clauses();
        if (labelled.known().isEmpty() || !document.complete()) {
            return;
        }
        List<Sentence> sentences = finder.sentences(LayoutBuilder.preferred(document.asIngested()));
        for (ClauseKind kind : ClauseKind.values()) {
            ClauseSense says = new ClauseSense(kind, true);
            ClauseSense denies = new ClauseSense(kind, false);
            if (labelled.known().contains(says) || labelled.known().contains(denies)) {
                Labelled own = new Labelled(kind, labelled, says, denies);
                add(own, sentences, fold);
            }
        }
    }

    private record Labelled(ClauseKind kind, LabelledClauses labels, ClauseSense says, ClauseSense denies) {

        boolean isKnown(boolean polarity) {
            return labels.known().contains(polarity ? says : denies);
        }
    }

    private void add(Labelled labelled, List<Sentence> sentences, int fold) {
        List<Example> examples = byKind.computeIfAbsent(labelled.kind(), any -> new ArrayList<>());
        List<Sentence> silent = new ArrayList<>(sentences);
        for (ClauseSense sense : List.of(labelled.says(), labelled.denies())) {
            for (LabelledClauses.One clause : labelled.labels().of(sense)) {
                List<Sentence> own = sentences.stream()
                        .filter(sentence -> SameText.overlaps(sentence.text(), clause.text()))
                        .toList();
                silent.removeAll(own);
                for (Sentence sentence : saying(own, sense)) {
                    String label = sense.polarity() ? ClauseOpinions.SAYS : ClauseOpinions.DENIES;
                    examples.add(new Example(sentence.features(), label, fold));
                }
            }
        }
        // Where a pattern matches, what is not labelled is a hard case and stays; of the others every n-th.
        int step = 1 + silent.size() / MOST_SILENT;
        for (int i = 0; i < silent.size(); i++) {
            Boolean ruled = silent.get(i).ruled().get(labelled.kind());
            boolean judged = ruled == null ? i % step == 0 : labelled.isKnown(ruled);
            if (judged) {
                examples.add(new Example(silent.get(i).features(), ClauseOpinions.SILENT, fold));
            }
        }
    }

    /** Of the sentences in one labelled text those that say it: the ones that a pattern finds, or the only one there is. */
    private static List<Sentence> saying(List<Sentence> own, ClauseSense sense) {
        List<Sentence> ruled = own.stream()
                .filter(sentence -> sentence.ruled().containsKey(sense.kind()))
                .toList();
        if (ruled.isEmpty()) {
            return own.size() == 1 ? own : List.of();
        }
        return ruled.stream()
                .filter(sentence -> sentence.ruled().get(sense.kind()) == sense.polarity())
                .toList();
    }

    /** Kinds with at least one example. */
    Set<ClauseKind> kinds() {
        return byKind.keySet();
    }

    /** @param without as for {@link Trainer#classifiers}. Empty if too few sentences say so. */
    Optional<TextFit.Fitted> fit(ClauseKind kind, int without, Optional<TextModel> earlier) {
        List<TextFit.Example> examples = byKind.getOrDefault(kind, List.of()).stream()
                .filter(each -> each.fold() != without)
                .map(each -> new TextFit.Example(each.features(), each.label()))
                .toList();
        long speaking = examples.stream()
                .filter(each -> !each.label().equals(ClauseOpinions.SILENT))
                .count();
        if (speaking < (earlier.isPresent() ? 1 : LEAST_TRUE) || speaking == examples.size()) {
            return Optional.empty();
        }
        return Optional.of(TextFit.fit(examples, earlier, MOST_FEATURES));
    }
}
