package io.vouch.models.evaluate;

import io.vouch.extraction.Clause;
import io.vouch.models.labels.ClauseSense;
import io.vouch.models.labels.LabelledClauses;
import io.vouch.models.labels.SameText;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of clause in one contract.
 *
 * @param truths clauses of it that are labelled
 * @param covered of them found
 * @param shown clauses of it that were found
 * @param right of them found where one is labelled
 */
public record ClauseJudgement(ClauseSense sense, int truths, int covered, int shown, int right) {

    /** What is believed less is shown to nobody: the shipped threshold of the checks. */
    private static final double LEAST = 0.5;

    /** True if the contract has such a clause. */
    public boolean isExpected() {
        return truths > 0;
    }

    /** True if it was said to have one. */
    public boolean isFound() {
        return shown > 0;
    }

    /** Each kind that the labels know, in order; none for papers of whose clauses nothing is known. */
    static List<ClauseJudgement> of(LabelledClauses labelled, List<Clause> found) {
        List<ClauseJudgement> judged = new ArrayList<>();
        for (ClauseSense sense : labelled.known()) {
            List<String> truths =
                    labelled.of(sense).stream().map(LabelledClauses.One::text).toList();
            List<String> shown = found.stream()
                    .filter(clause -> clause.kind() == sense.kind()
                            && clause.polarity() == sense.polarity()
                            && clause.confidence() >= LEAST)
                    .map(Clause::text)
                    .toList();
            if (!truths.isEmpty() || !shown.isEmpty()) {
                judged.add(new ClauseJudgement(
                        sense, truths.size(), matched(truths, shown), shown.size(), matched(shown, truths)));
            }
        }
        return judged;
    }

    private static int matched(List<String> texts, List<String> others) {
        return (int) texts.stream()
                .filter(text -> others.stream().anyMatch(other -> SameText.overlaps(text, other)))
                .count();
    }
}
