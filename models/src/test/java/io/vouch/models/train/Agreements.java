package io.vouch.models.train;

import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.ClauseSense;
import io.vouch.models.labels.LabelledClauses;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small labelled contracts: every second forbids assignment in words that no pattern knows. */
final class Agreements {

    static final ClauseSense FORBIDS = new ClauseSense(ClauseKind.ASSIGNMENT_PROHIBITED, true);
    static final String WORDING = "The Supplier keeps all claims for itself and hands none over.";

    private Agreements() {}

    static List<LabelledDocument> of(int count) {
        List<LabelledDocument> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(agreement(i));
        }
        return papers;
    }

    static LabelledDocument agreement(int number) {
        boolean forbids = number % 2 == 0;
        List<Word> words = new ArrayList<>();
        line(words, 40, "Agreement");
        line(words, 80, "This Agreement is made by House " + number + " and Mill " + number % 5 + ".");
        line(words, 120, "The parties shall keep the covenants of this Agreement.");
        line(words, 160, forbids ? WORDING : "The Supplier keeps its premises clean and hands over the keys.");
        LabelledClauses clauses = new LabelledClauses(
                Set.of(FORBIDS), forbids ? List.of(new LabelledClauses.One(FORBIDS, WORDING)) : List.of());
        return new LabelledDocument(
                        "agreements/" + number,
                        DocumentType.CONTRACT,
                        "house " + number % 7,
                        List.of(new Page(1, 595, 842, words, false, "en", "")),
                        Map.of())
                .withClauses(clauses);
    }

    private static void line(List<Word> words, double y, String text) {
        double x = 40;
        for (String part : text.split(" ")) {
            double right = x + 5.0 * part.length();
            words.add(new Word(part, new Box(x, y, right, y + 10), List.of(), 1, WordSource.TEXT));
            x = right + 3;
        }
    }
}
