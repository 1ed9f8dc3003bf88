package io.vouch.matching.compare;

/**
 * Do two papers, one of them a picture, bear one number that was misread, whatever else was changed? The numbers are a slip apart and no
 * neighbours of one series; of total, day, buyer, goods and contract three must stand, so that a copy may have another day, another
 * buyer or another total.
 */
final class MisreadNumber {

    private static final int LEAST_EVIDENCE = 3;
    private static final int LEAST_OF_ONE_DAY = 2;
    /** Of shorter numbers those of two sheets of one book may be a slip apart. */
    private static final int LONG = 8;
    /** Of different days: what a seller numbers in weeks. */
    private static final long SERIES_OF_WEEKS = 5_000;

    private MisreadNumber() {}

    static boolean holds(PairView pair) {
        return pair.mayBeMisread()
                && pair.number() != NumberLikeness.SAME
                && pair.bothNumbers()
                && !pair.oneTakesBack()
                && meets(pair)
                && (isUndated(pair) || evidence(pair) >= (isOfOneDay(pair) ? LEAST_OF_ONE_DAY : LEAST_EVIDENCE))
                && pair.isNumberMisread()
                && !isSeries(pair);
    }

    /** The numbers that a seller writes for one buyer on one day are neighbours; long ones that are a slip apart and none are one number. */
    private static boolean isOfOneDay(PairView pair) {
        return pair.seller().isSame() && pair.buyer().isSame() && pair.sameDate() && areLong(pair);
    }

    /** Without a day, a long number and a total to the cent are not shared by chance. */
    private static boolean isUndated(PairView pair) {
        return pair.daysApart().isEmpty()
                && pair.sameGross()
                && pair.isTotalUneven()
                && pair.seller().isSame()
                && pair.buyer().mayBeSame()
                && areLong(pair);
    }

    private static boolean areLong(PairView pair) {
        return pair.earlier().numbers().get(0).length() >= LONG
                && pair.later().numbers().get(0).length() >= LONG;
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
