package io.vouch.matching.compare;

import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DuplicatePair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pairs are kept of a paper that repeats very many: for each kind of statement the earliest. Whoever hands in 50,000
 * look-alikes gets each of them accused, with as many originals as a person would look at; the work and the state grow with the
 * papers, not with their square. The choice depends on submission alone, never on the order of arrival.
 */
public final class Originals {

    /** Earlier papers that one paper is held against, for each kind of statement. */
    public static final int MOST = 50;

    private static final Comparator<DuplicatePair> EARLIEST = Comparator.comparingLong(
                    (DuplicatePair pair) -> pair.earlier().sequence())
            .thenComparing(pair -> pair.earlier().documentId());

    private Originals() {}

    /** True for pairs that a check reports: likely enough, or of one number; of delivery papers all. */
    public static boolean isReported(DuplicatePair pair, CheckPolicy policy) {
        return pair.score() >= policy.duplicateScore()
                || pair.check().equals("DUP-02")
                || !pair.later().type().isInvoiceLike();
    }

    /** What a pair states: pairs of one statement compete for the places of the earliest. */
    public static String statement(DuplicatePair pair) {
        return DuplicateComparator.statement(pair);
    }

    /** The pairs to keep, for every later paper and statement the earliest {@value #MOST}. */
    public static List<DuplicatePair> earliest(Collection<DuplicatePair> pairs) {
        Map<String, List<DuplicatePair>> groups = new HashMap<>();
        for (DuplicatePair pair : pairs) {
            groups.computeIfAbsent(pair.later().documentId() + ' ' + statement(pair), key -> new ArrayList<>())
                    .add(pair);
        }
        List<DuplicatePair> kept = new ArrayList<>();
        groups.values()
                .forEach(group -> kept.addAll(
                        group.size() <= MOST
                                ? group
                                : group.stream().sorted(EARLIEST).limit(MOST).toList()));
        return kept;
    }
}
