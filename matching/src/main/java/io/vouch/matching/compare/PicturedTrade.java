package io.vouch.matching.compare;

import io.vouch.matching.party.PartyLikeness;

/**
 * Do two papers, one of them a picture, bill one trade? Seller, buyer, total and day must each stand or be doubtful, as what a picture
 * lost or misread is; none may contradict. Lines, contract, a total to the cent and the very day speak for one trade, and each doubt
 * demands one of them more.
 */
final class PicturedTrade {

    /** More than this would leave too little that stands. */
    private static final int MOST_DOUBTS = 2;
    /** A day that is unknown may be a week or a month away, as the next of a series is: it counts for two. */
    private static final int UNKNOWN_DAY = 2;

    private PicturedTrade() {}

    static boolean holds(PairView pair) {
        boolean partiesTold = pair.seller().isSame() || pair.buyer().isSame();
        int doubts = doubts(pair.seller())
                + doubts(pair.buyer())
                + (pair.sameGross() ? 0 : 1)
                + (pair.daysApart().isEmpty() ? UNKNOWN_DAY : 0);
        boolean near = pair.daysApart().orElse(0) <= RenumberedRule.NEAR_DAYS;
        if (!partiesTold || doubts > MOST_DOUBTS || !near || !meets(pair)) {
            return false;
        }
        if (doubts == 0 && pair.sameGoods()) {
            return true;
        }
        int evidence = evidence(pair);
        return !pair.contractsDiffer() && evidence >= 1 + doubts;
    }

    private static int doubts(PartyLikeness party) {
        return switch (party) {
            case SAME_ID, SAME_NAME -> 0;
            case ALIKE, UNKNOWN -> 1;
            case SAME_NAME_OTHER_ID, DIFFERENT -> MOST_DOUBTS + 1;
        };
    }

    private static int evidence(PairView pair) {
        return (pair.sameGoods() ? 1 : 0)
                + (pair.sameContract() ? 1 : 0)
                + (pair.isTotalUneven() ? 1 : 0)
                + (pair.sameDate() ? 1 : 0);
    }

    /** What is doubtful cannot bring two papers together: the blocking keys ask that so much of the rest be equal. */
    private static boolean meets(PairView pair) {
        boolean total = pair.sameGross() || (pair.sameDate() && pair.seller().isSame());
        boolean seller = pair.seller().isSame() || (pair.sameDate() && pair.sameGross());
        return (total && seller) || pair.sameFigures();
    }
}
