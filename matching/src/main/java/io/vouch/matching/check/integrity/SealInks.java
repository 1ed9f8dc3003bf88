package io.vouch.matching.check.integrity;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.seal.RingInk;
import io.vouch.ingest.seal.SealFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Impressions of seals whose ink agrees grain by grain: one impression that stands on two papers, whatever scanner and compression it
 * went through.
 */
final class SealInks {

    /** Deals have a dozen sealed pages; more are compared to this many. */
    private static final int MOST = 80;
    /** A pasted picture keeps its turn but for the scanner's: four degrees either way. Hands turn a stamp by more mostly. */
    private static final int MOST_TURNED = 8;
    /** Directions beyond which the prints are sure to be shifted against each other: what they share there is chance. */
    private static final int APART = 20;
    /** Agreement must stand out from chance by as much again as chance varies. */
    private static final double ABOVE_CHANCE = 0.15;
    /** Fewer directions that both show prove nothing: a third of the ring. */
    private static final int LEAST_SHARED = RingInk.DIRECTIONS / 3;

    /** One impression on two papers. @param likeness correlation of the ink, 0..1 */
    record Pair(
            ExtractedDocument paper,
            IntegrityFact seal,
            ExtractedDocument otherPaper,
            IntegrityFact otherSeal,
            double likeness) {}

    private record Print(ExtractedDocument paper, IntegrityFact seal, byte[] ink) {}

    private SealInks() {}

    /** Pairs of papers, the most alike seals of each, in the order of the papers. */
    static List<Pair> shared(List<ExtractedDocument> papers, double least) {
        List<Print> prints = papers.stream()
                .flatMap(paper -> SealCheck.facts(paper, SealFinder.INK_CODE).stream()
                        .flatMap(seal -> RingInk.parse(seal.after()).stream().map(ink -> new Print(paper, seal, ink))))
                .limit(MOST)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = i + 1; j < prints.size(); j++) {
                Print one = prints.get(i);
                Print two = prints.get(j);
                if (one.paper != two.paper) {
                    likeness(one.ink, two.ink)
                            .filter(likeness -> likeness >= least)
                            .ifPresent(likeness ->
                                    add(pairs, new Pair(one.paper, one.seal, two.paper, two.seal, likeness)));
                }
            }
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, Pair pair) {
        for (int i = 0; i < pairs.size(); i++) {
            Pair known = pairs.get(i);
            if (known.paper == pair.paper && known.otherPaper == pair.otherPaper) {
                pairs.set(i, known.likeness >= pair.likeness ? known : pair);
                return;
            }
        }
        pairs.add(pair);
    }

    /** How far the ink agrees at nearly the same turn; empty if no more than it does by chance at other turns. */
    static Optional<Double> likeness(byte[] one, byte[] two) {
        double best = 0;
        for (int shift = -MOST_TURNED; shift <= MOST_TURNED; shift++) {
            best = Math.max(best, correlation(one, two, shift));
        }
        double chance = 0;
        for (int shift = APART; shift <= RingInk.DIRECTIONS - APART; shift++) {
            chance = Math.max(chance, correlation(one, two, shift));
        }
        return best >= chance + ABOVE_CHANCE ? Optional.of(best) : Optional.empty();
    }

    /** Pearson's correlation over the directions that both show; 0 if they are too few. */
    private static double correlation(byte[] one, byte[] two, int shift) {
        int n = 0;
        long sumOne = 0;
        long sumTwo = 0;
        long squareOne = 0;
        long squareTwo = 0;
        long product = 0;
        for (int i = 0; i < one.length; i++) {
            int a = one[i];
            int b = two[Math.floorMod(i + shift, two.length)];
            if (a != RingInk.HIDDEN && b != RingInk.HIDDEN) {
                n++;
                sumOne += a;
                sumTwo += b;
                squareOne += (long) a * a;
                squareTwo += (long) b * b;
                product += (long) a * b;
            }
        }
        double varianceOne = squareOne - (double) sumOne * sumOne / Math.max(1, n);
        double varianceTwo = squareTwo - (double) sumTwo * sumTwo / Math.max(1, n);
        return n < LEAST_SHARED || varianceOne <= 0 || varianceTwo <= 0
                ? 0
                : (product - (double) sumOne * sumTwo / n) / Math.sqrt(varianceOne * varianceTwo);
    }
}
