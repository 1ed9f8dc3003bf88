package io.vouch.extraction.clause;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the sentences of a contract that carry a clause. Thread-safe. */
public final class ClauseFinder {

    private static final int MAX_PAGES = 200;
    private static final int MAX_CLAUSES = 200;

    private final List<ClausePattern> patterns = ClausePatterns.load();

    /** Clauses in printed order; at most one of each kind for a sentence. */
    public List<Clause> find(DocumentLayout layout) {
        List<Clause> clauses = new ArrayList<>();
        for (TextRun run : runs(layout)) {
            for (int[] sentence : Sentences.of(run.text())) {
                if (clauses.size() < MAX_CLAUSES) {
                    addClauses(run, sentence[0], sentence[1], clauses);
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

    private void addClauses(TextRun run, int from, int to, List<Clause> clauses) {
        String text = run.text().substring(from, to);
        if (text.length() < 6) {
            return;
        }
        Set<ClauseKind> found = EnumSet.noneOf(ClauseKind.class);
        for (ClausePattern pattern : patterns) {
            if (!found.contains(pattern.kind())
                    && pattern.pattern().matcher(text).find()) {
                found.add(pattern.kind());
                clauses.add(new Clause(
                        pattern.kind(),
                        pattern.polarity(),
                        text,
                        pattern.confidence() * run.confidence(from, to),
                        run.page(from, to),
                        run.box(from, to)));
            }
        }
    }
}
