package io.vouch.alerts.bench.matching;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.PairLevels;
import io.vouch.matching.weight.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Pairs of invented papers as what is seen on them: what match weights are estimated from.
 *
 * @param candidates pairs of different deals that share a blocking key
 * @param atRandom any two papers of different deals
 * @param ofOneSeller any two of different deals whose sellers are the same firm
 */
public record CandidatePatterns(
        Map<Set<Level>, Long> candidates, Map<Set<Level>, Long> atRandom, Map<Set<Level>, Long> ofOneSeller) {

    /** Of a larger bucket the first papers stand for the rest. */
    private static final int MOST_OF_A_BUCKET = 60;

    /** Pairs drawn at random: at most so many, of few papers fewer. */
    private static final int MOST_DRAWN = 400_000;

    private static final int DRAWN_A_PAPER = 20;

    /** Patterns of papers invented from a seed: distinct, handed in again, and honest look-alikes. */
    public static CandidatePatterns invented(long seed, int distinct, int honest) {
        List<InvoiceFacts> papers = new Trial(seed, distinct, honest)
                .papers().stream()
                        .flatMap(paper -> FactsOf.document(paper).stream())
                        .filter(paper -> paper.type().isInvoiceLike())
                        .toList();
        return new CandidatePatterns(
                candidates(papers),
                drawn(List.of(papers), papers.size(), seed),
                drawn(bySeller(papers), papers.size(), seed));
    }

    /** Number of candidate pairs. */
    public long size() {
        return candidates.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Set<Level>, Long> candidates(List<InvoiceFacts> papers) {
        Map<String, List<InvoiceFacts>> buckets = new TreeMap<>();
        for (InvoiceFacts paper : papers) {
            BlockingKeys.of(paper).forEach(key -> buckets.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(paper));
        }
        Map<Set<Level>, Long> patterns = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (List<InvoiceFacts> bucket : buckets.values()) {
            int most = Math.min(MOST_OF_A_BUCKET, bucket.size());
            for (int i = 0; i < most; i++) {
                for (int j = 0; j < i; j++) {
                    if (seen.add(id(bucket.get(i), bucket.get(j)))) {
                        count(bucket.get(i), bucket.get(j), patterns);
                    }
                }
            }
        }
        return patterns;
    }

    private static String id(InvoiceFacts one, InvoiceFacts other) {
        boolean first = one.documentId().compareTo(other.documentId()) < 0;
        return (first ? one : other).documentId() + '|' + (first ? other : one).documentId();
    }

    private static List<List<InvoiceFacts>> bySeller(List<InvoiceFacts> papers) {
        Map<String, List<InvoiceFacts>> sellers = new TreeMap<>();
        for (InvoiceFacts paper : papers) {
            if (!paper.sellerId().isEmpty()) {
                sellers.computeIfAbsent(paper.sellerId(), id -> new ArrayList<>())
                        .add(paper);
            }
        }
        return sellers.values().stream().filter(all -> all.size() > 1).toList();
    }

    private static Map<Set<Level>, Long> drawn(List<List<InvoiceFacts>> from, int papersInAll, long seed) {
        Map<Set<Level>, Long> patterns = new HashMap<>();
        SplittableRandom dice = new SplittableRandom(seed);
        int draws = Math.min(MOST_DRAWN, DRAWN_A_PAPER * papersInAll);
        for (int i = 0; i < draws; i++) {
            List<InvoiceFacts> papers = from.get(dice.nextInt(from.size()));
            count(papers.get(dice.nextInt(papers.size())), papers.get(dice.nextInt(papers.size())), patterns);
        }
        return patterns;
    }

    private static void count(InvoiceFacts one, InvoiceFacts other, Map<Set<Level>, Long> patterns) {
        if (!one.deal().equals(other.deal())) {
            patterns.merge(PairLevels.of(one, other), 1L, Long::sum);
        }
    }
}
