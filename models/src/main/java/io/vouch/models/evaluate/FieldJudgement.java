package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import java.util.List;
import java.util.function.Predicate;

/**
 * One field of one document: what was read against what is true.
 *
 * @param expected values that the truth has
 * @param values that were read
 * @param truths all spellings that count as right
 */
public record FieldJudgement(FieldName field, int expected, List<ValueJudgement> values, List<String> truths) {

    public FieldJudgement {
        values = List.copyOf(values);
        truths = List.copyOf(truths);
    }

    public int predicted() {
        return values.size();
    }

    public int right() {
        return count(ValueJudgement::right);
    }

    /** True if all that is there was read and nothing else. */
    public boolean isWhole() {
        return right() == expected && predicted() == expected;
    }

    FieldScore score() {
        return new FieldScore(
                field, expected, predicted(), count(ValueJudgement::exact), count(ValueJudgement::folded), right());
    }

    private int count(Predicate<ValueJudgement> which) {
        return (int) values.stream().filter(which).count();
    }
}
