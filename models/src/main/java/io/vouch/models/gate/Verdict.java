package io.vouch.models.gate;

import java.util.List;
import java.util.stream.Collectors;

/** The gate's answer. @param conditions all of them, met or not */
public record Verdict(List<Condition> conditions) {

    public Verdict {
        conditions = List.copyOf(conditions);
    }

    public boolean passes() {
        return conditions.stream().allMatch(Condition::holds);
    }

    /** For the journal: the findings of all conditions, or of those that are not met. */
    public String line() {
        return (passes() ? "passed: " : "refused: ")
                + conditions.stream()
                        .filter(condition -> passes() || !condition.holds())
                        .map(condition -> condition.name() + ": " + condition.finding())
                        .collect(Collectors.joining("; "));
    }
}
