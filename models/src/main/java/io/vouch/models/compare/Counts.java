package io.vouch.models.compare;

import io.vouch.extraction.FieldName;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.FieldJudgement;
import io.vouch.models.labels.ClauseSense;
import java.util.function.Predicate;

/**
 * What one document adds to an F1: twice {@code right} by {@code both}.
 *
 * @param right values that are right
 * @param both values expected and values read
 */
public record Counts(int right, int both) {

    /** @param which fields count */
    public static Counts of(DocumentJudgement document, Predicate<FieldName> which) {
        int right = 0;
        int both = 0;
        for (FieldJudgement field : document.fields()) {
            if (which.test(field.field())) {
                right += field.right();
                both += field.expected() + field.predicted();
            }
        }
        return new Counts(right, both);
    }

    /** Whether the kind of paper is right: F1 over such counts is the share of papers of which it is. */
    static Counts ofKind(DocumentJudgement document) {
        return new Counts(document.typeRight() ? 1 : 0, 2);
    }

    /** Whether the contract was rightly said to have a clause of this kind. */
    static Counts ofClause(DocumentJudgement document, ClauseSense sense) {
        return document.clause(sense)
                .map(clause -> new Counts(
                        clause.isExpected() && clause.isFound() ? 1 : 0,
                        (clause.isExpected() ? 1 : 0) + (clause.isFound() ? 1 : 0)))
                .orElse(new Counts(0, 0));
    }
}
