package io.vouch.extraction.clause;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.nlp.TextModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the sentences of contracts, letters and acknowledgements that carry a clause: by patterns, and on contracts by trained
 * models' opinions if there are any. Thread-safe.
 */
public final class ClauseFinder {

    private static final int MAX_PAGES = 200;
    private static final int MAX_CLAUSES = 200;

    private static final int SHORTEST = 6;

    private final List<ClausePattern> patterns = ClausePatterns.ofContracts();
    private final List<ClausePattern> ofLetters = ClausePatterns.ofLetters();
    private final ClauseOpinions opinions;

    /** By patterns alone. */
    public ClauseFinder() {
        this(Map.of());
    }

    /** @param models of kinds of clauses, see {@link io.vouch.extraction.nlp.FieldModel#clauses()} */
    public ClauseFinder(Map<ClauseKind, TextModel> models) {
        this.opinions = new ClauseOpinions(models);
    }

    /**
     * A sentence that may carry clauses, as training sees it.
     *
     * @param features that describe it to the models
     * @param ruled what the patterns say of it: kind and polarity
     */
    public record Sentence(String text, Collection<String> features, Map<ClauseKind, Boolean> ruled) {}

    /** All sentences, in printed order. */
    public List<Sentence> sentences(DocumentLayout layout) {
        List<Sentence> sentences = new ArrayList<>();
        for (TextRun run : runs(layout)) {
            for (int[] each : Sentences.of(run.text())) {
                String text = run.text().substring(each[0], each[1]);
                if (text.length() >= SHORTEST) {
                    Map<ClauseKind, Boolean> ruled = new EnumMap<>(ClauseKind.class);
                    matches(text, patterns).forEach((kind, pattern) -> ruled.put(kind, pattern.polarity()));
                    sentences.add(new Sentence(text, ClauseFeatures.of(text), ruled));
                }
            }
        }
        return sentences;
    }

    /** Clauses of a contract in printed order; at most one of each kind for a sentence. */
    public List<Clause> find(DocumentLayout layout) {
        return find(layout, this::addClauses);
    }

    /** Clauses of a paper of any kind, as far as such a paper can carry them ({@link ClauseScope}), in printed order. */
    public List<Clause> find(DocumentLayout layout, DocumentType type) {
        Set<ClauseKind> kinds = ClauseScope.of(type, layout.pages().size());
        if (kinds.isEmpty() || type == DocumentType.CONTRACT) {
            return kinds.isEmpty() ? List.of() : find(layout);
        }
        return find(layout, (run, from, to, clauses) -> matches(run.text().substring(from, to), ofLetters)
                .forEach((kind, pattern) -> {
                    if (kinds.contains(kind)) {
                        clauses.add(clause(kind, pattern.polarity(), pattern.confidence(), run, from, to));
                    }
                }));
    }

    /** Looks at one sentence of the run. */
    private interface Search {
        void addTo(TextRun run, int from, int to, List<Clause> clauses);
    }

    private static List<Clause> find(DocumentLayout layout, Search search) {
        List<Clause> clauses = new ArrayList<>();
        for (TextRun run : runs(layout)) {
            for (int[] sentence : Sentences.of(run.text())) {
                if (clauses.size() < MAX_CLAUSES && sentence[1] - sentence[0] >= SHORTEST) {
                    search.addTo(run, sentence[0], sentence[1], clauses);
                }
            }
        }
        return clauses;
    }

    /** The whole document as one run, so that a sentence may cross lines and pages; page numbers at the foot are left out. */
    private static List<TextRun> runs(DocumentLayout layout) {
        List<TextRun> lines = new ArrayList<>();
        for (PageLayout page : layout.pages().stream().limit(MAX_PAGES).toList()) {
            page.rows().stream().filter(row -> !isPageNumber(row)).map(Row::run).forEach(lines::add);
        }
        return lines.isEmpty() ? List.of() : List.of(RunJoiner.join(lines));
    }

    private static boolean isPageNumber(Row row) {
        return row.text().length() < 8 && row.text().chars().noneMatch(Character::isLetter);
    }

    /** For each kind the first pattern that matches, in the order of the patterns. */
    private static Map<ClauseKind, ClausePattern> matches(String text, List<ClausePattern> patterns) {
        Map<ClauseKind, ClausePattern> matches = new LinkedHashMap<>();
        for (ClausePattern pattern : patterns) {
            if (!matches.containsKey(pattern.kind()) && pattern.wording().isIn(text)) {
                matches.put(pattern.kind(), pattern);
            }
        }
        return matches;
    }

    private void addClauses(TextRun run, int from, int to, List<Clause> clauses) {
        String text = run.text().substring(from, to);
        Map<ClauseKind, ClausePattern> matches = matches(text, patterns);
        if (opinions.isEmpty()) {
            matches.forEach((kind, pattern) ->
                    clauses.add(clause(kind, pattern.polarity(), pattern.confidence(), run, from, to)));
            return;
        }
        Collection<String> features = ClauseFeatures.of(text);
        matches.forEach((kind, pattern) ->
                clauses.add(clause(kind, pattern.polarity(), opinions.weighed(pattern, features), run, from, to)));
        for (ClauseKind kind : ClauseKind.values()) {
            if (!matches.containsKey(kind)) {
                opinions.sure(kind, features)
                        .ifPresent(opinion ->
                                clauses.add(clause(kind, opinion.polarity(), opinion.chance(), run, from, to)));
            }
        }
    }

    private static Clause clause(ClauseKind kind, boolean polarity, double confidence, TextRun run, int from, int to) {
        return new Clause(
                kind,
                polarity,
                run.text().substring(from, to),
                confidence * run.confidence(from, to),
                run.page(from, to),
                run.box(from, to));
    }
}
