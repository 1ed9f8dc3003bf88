package io.vouch.matching.compare;

/**
 * Do two papers, one of them a picture, bear one number that was misread, whatever else was changed? The numbers are a slip apart and no
 * neighbours of one series; of total, day, buyer, goods and contract three must stand, so that a copy may have another day, another
 * buyer or another total.
 */
final class MisreadNumber {

    private static final int LEAST_EVIDENCE = 3;
    /** Of different days: what a seller numbers in weeks. */
    private static final long SERIES_OF_WEEKS = 5_000;

    private MisreadNumber() {}

    static boolean holds(PairView pair) {
        return pair.mayBeMisread()
                && pair.number() != NumberLikeness.SAME
                && pair.bothNumbers()
                && !pair.oneTakesBack()
                && meets(pair)
                && evidence(pair) >= LEAST_EVIDENCE
                && pair.isNumberMisread()
                && !isSeries(pair);
    }

    private static boolean isSeries(PairView pair) {
        return LookAlikeRule.isNeighbour(pair)
                || (!pair.sameDate() && pair.serialStep().orElse(Long.MAX_VALUE) <= SERIES_OF_WEEKS);
    }

    /** What the blocking keys ask for. */
    private static boolean meets(PairView pair) {
        return pair.seller().isSame()
                ? pair.sameGross() || pair.sameDate()
                : pair.seller().mayBeSame() && pair.sameGross() && pair.sameDate();
    }

    private static int evidence(PairView pair) {
        return (pair.sameGross() ? 1 : 0)
                + (pair.sameDate() ? 1 : 0)
                + (pair.buyer().isSame() ? 1 : 0)
                + (pair.sameGoods() ? 1 : 0)
                + (pair.sameContract() ? 1 : 0);
    }
}
