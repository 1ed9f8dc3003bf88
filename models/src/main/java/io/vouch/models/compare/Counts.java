package io.vouch.models.compare;

import io.vouch.extraction.FieldName;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.FieldJudgement;
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
}
