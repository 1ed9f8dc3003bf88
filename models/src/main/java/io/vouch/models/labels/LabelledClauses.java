package io.vouch.models.labels;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of the clauses of a contract.
 *
 * @param known of which kinds every clause is labelled; of others it is not known whether there are any
 * @param all the clauses, in the order of the labels
 */
public record LabelledClauses(Set<ClauseSense> known, List<One> all) {

    /** Nothing is known. */
    public static final LabelledClauses NONE = new LabelledClauses(Set.of(), List.of());

    /** A clause. @param text the sentence or paragraph as printed */
    public record One(ClauseSense sense, String text) {}

    public LabelledClauses {
        known = Collections.unmodifiableSortedSet(new TreeSet<>(known));
        all = List.copyOf(all);
    }

    /** Those of one kind and polarity. */
    public List<One> of(ClauseSense sense) {
        return all.stream().filter(one -> one.sense().equals(sense)).toList();
    }
}
