package io.vouch.alerts.bench.matching;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Reason;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which pairs of a {@link Trial} would be reported under other priors of the match weights than the shipped one. */
final class PriorSweep {

    private static final double[] PRIORS = {0, -8, -12, -16, -18, -20, -24, -28};

    private final CheckPolicy policy;
    private final List<Set<String>> caught = new ArrayList<>();
    private final int[] honest = new int[PRIORS.length];
    private final int[] wrong = new int[PRIORS.length];

    private PriorSweep(CheckPolicy policy) {
        this.policy = policy;
        for (int i = 0; i < PRIORS.length; i++) {
            caught.add(new HashSet<>());
        }
    }

    /** A table, a row for each prior. */
    static List<String> of(List<ExtractedDocument> papers, CheckPolicy policy) {
        PriorSweep sweep = new PriorSweep(policy);
        Map<String, List<InvoiceFacts>> buckets = new HashMap<>();
        papers.stream().flatMap(paper -> FactsOf.document(paper).stream()).forEach(facts -> BlockingKeys.of(facts)
                .forEach(key ->
                        buckets.computeIfAbsent(key, none -> new ArrayList<>()).add(facts)));
        DuplicateComparator comparator = new DuplicateComparator();
        buckets.forEach((key, bucket) -> {
            for (int i = 0; i < bucket.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (BlockingKeys.isMeeting(key, bucket.get(i), bucket.get(j))) {
                        comparator.compare(bucket.get(i), bucket.get(j)).ifPresent(sweep::count);
                    }
                }
            }
        });
        return sweep.table();
    }

    private void count(DuplicatePair pair) {
        boolean same = TrialScore.caseOf(pair.earlier().deal())
                .equals(TrialScore.caseOf(pair.later().deal()));
        double bits = pair.reasons().stream().mapToDouble(Reason::weight).sum();
        boolean always = pair.check().equals("DUP-01") || pair.check().equals("DUP-02");
        for (int i = 0; i < PRIORS.length; i++) {
            if (!always && 1 / (1 + Math.pow(2, -bits - PRIORS[i])) < policy.duplicateScore()) {
                continue;
            }
            if (!same) {
                wrong[i]++;
            } else if (pair.later().deal().startsWith(Trial.HONEST)) {
                honest[i]++;
            } else {
                caught.get(i).add(TrialScore.caseOf(pair.later().deal()));
            }
        }
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>(List.of(
                "| prior, bits | copies paired | pairs within honest cases, excused or not | pairs of different invoices |",
                "|---|---|---|---|"));
        for (int i = 0; i < PRIORS.length; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.0f | %d | %d | %d |",
                    PRIORS[i],
                    caught.get(i).size(),
                    honest[i],
                    wrong[i]));
        }
        return lines;
    }
}
