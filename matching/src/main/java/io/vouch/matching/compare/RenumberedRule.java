package io.vouch.matching.compare;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Two numbers that are not alike, but the same trade: parties, total and goods agree within days (domain reference 4.2,
 * fingerprints F2 and F3). What it must not report are the honest twins of domain reference 5.1: rent and other series (a period
 * apart, trap 2), instalments (described apart or under other deliveries, trap 1) and batches under one day's consecutive
 * numbers (trap 6).
 */
final class RenumberedRule {

    /** Copies are dated close to their original; a weekly series is seven days apart. */
    static final long NEAR_DAYS = 6;
    /** Numbers so close on one day are a batch: older Chinese invoices had a cap, and sellers wrote one after the other. */
    static final long BATCH_STEPS = 3;

    private RenumberedRule() {}

    static boolean holds(PairView pair) {
        return isNumbered(pair)
                && pair.number() != NumberLikeness.SAME
                && pair.grossAgrees()
                && !pair.oneTakesBack()
                && agree(pair.earlier().currency(), pair.later().currency())
                && (pair.isPictured() ? PicturedTrade.holds(pair) : isOneTrade(pair))
                && !isMisreadBatch(pair);
    }

    /**
     * Numbers that a picture may have made of two neighbours of a batch: as likely as copies under another number. A batch is of one day;
     * for what follows on other days there is {@link #isNextDelivery}.
     */
    static boolean isMisreadBatch(PairView pair) {
        return pair.bothNumbers()
                && pair.daysApart().orElse(0) == 0
                && !isBatch(pair)
                && (isMisreadNeighbour(pair, steps -> steps != 0 && Math.abs(steps) <= BATCH_STEPS)
                        || areBothMisread(pair));
    }

    private static boolean areBothMisread(PairView pair) {
        return pair.earlier().ocr()
                && pair.later().ocr()
                && SerialNumbers.areNeighboursMisread(
                        pair.earlier().numbers().get(0), pair.later().numbers().get(0), BATCH_STEPS);
    }

    /** @param steps by how much the later handed in may be ahead of the earlier, once a slip is put right */
    private static boolean isMisreadNeighbour(PairView pair, LongPredicate steps) {
        String earlier = pair.earlier().numbers().get(0);
        String later = pair.later().numbers().get(0);
        return (pair.later().ocr() && SerialNumbers.isNeighbourMisread(earlier, later, steps))
                || (pair.earlier().ocr()
                        && SerialNumbers.isNeighbourMisread(later, earlier, back -> steps.test(-back)));
    }

    /**
     * A picture may have lost its number; of another day it may as well be the next of a series. A paper of which we have the text and no
     * number is no invoice.
     */
    private static boolean isNumbered(PairView pair) {
        return pair.bothNumbers()
                || (pair.mayBeMisread()
                        && pair.sameDate()
                        && !(pair.earlier().numbers().isEmpty()
                                && pair.later().numbers().isEmpty()));
    }

    /**
     * Of papers whose text we have: the same lines within days. Where lines are not stated on both: the same day, under one contract or
     * with a total that is not reached by chance.
     */
    private static boolean isOneTrade(PairView pair) {
        if (!pair.seller().isSame() || !pair.buyer().isSame() || pair.contractsDiffer()) {
            return false;
        }
        if (pair.daysApart().isEmpty()) {
            return pair.sameLines() && pair.sameContract();
        }
        boolean sameDay = pair.sameDate() && (pair.sameContract() || (pair.isTotalUneven() && !isBatch(pair)));
        return pair.sameLines() ? pair.daysApart().getAsLong() <= NEAR_DAYS : !pair.bothLines() && sameDay;
    }

    /** True if the two are numbered one after the other, as the invoices of a batch are. */
    static boolean isBatch(PairView pair) {
        return pair.serialStep().orElse(Long.MAX_VALUE) <= BATCH_STEPS;
    }

    /**
     * True if the next of a standing order is as likely as a copy: another day, and a number that goes on with it, as a seller who
     * delivers the same each day numbers.
     */
    static boolean isNextDelivery(PairView pair) {
        long days = pair.daysApart().orElse(NEAR_DAYS);
        if (!pair.bothNumbers() || days == 0) {
            return false;
        }
        String earlier = pair.earlier().numbers().get(0);
        String later = pair.later().numbers().get(0);
        OptionalLong ahead = SerialNumbers.ahead(earlier, later);
        if (ahead.isEmpty() || Math.abs(ahead.getAsLong()) > LookAlikeRule.SERIES_STEPS * days) {
            ahead = pair.mayBeMisread() ? SerialNumbers.aheadAtTheEnd(earlier, later) : OptionalLong.empty();
        }
        boolean laterDay = pair.later().date().compareTo(pair.earlier().date()) > 0;
        LongPredicate goesOn = steps -> steps != 0
                && Math.abs(steps) <= LookAlikeRule.SERIES_STEPS * days
                && (pair.daysApart().isEmpty() || steps > 0 == laterDay);
        return goesOn.test(ahead.orElse(0)) || isMisreadNeighbour(pair, goesOn);
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
