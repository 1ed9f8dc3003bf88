package io.vouch.matching.compare;

import io.vouch.matching.party.PartyLikeness;

/**
 * Two numbers that are not alike, but the same trade: parties, total and goods agree within days (domain reference 4.2,
 * fingerprints F2 and F3). What it must not report are the honest twins of domain reference 5.1: rent and other series (a period
 * apart, trap 2), instalments (described apart or under other deliveries, trap 1) and batches under one day's consecutive
 * numbers (trap 6).
 */
final class RenumberedRule {

    /** Copies are dated close to their original; a weekly series is seven days apart. */
    private static final long NEAR_DAYS = 6;
    /** Numbers so close on one day are a batch: older Chinese invoices had a cap, and sellers wrote one after the other. */
    static final long BATCH_STEPS = 3;

    /** In the half steps of {@link CharacterNoise}. */
    private static final int TWO_ERRORS = 4;

    private RenumberedRule() {}

    static boolean holds(PairView pair) {
        return isNumbered(pair)
                && pair.number() != NumberLikeness.SAME
                && pair.grossAgrees()
                && !pair.oneTakesBack()
                && isSeller(pair)
                && pair.buyer().isSame()
                && agree(pair.earlier().currency(), pair.later().currency())
                && (pair.mayBeMisread() || !pair.contractsDiffer())
                && isTimeAndGoods(pair)
                && !isMisreadBatch(pair);
    }

    /**
     * Numbers a misreading or two apart, on pictures whose lines say nothing: neighbours of a batch as likely as copies. What speaks for
     * copies among them {@link LookAlikeRule} has asked before.
     */
    private static boolean isMisreadBatch(PairView pair) {
        return pair.mayBeMisread()
                && pair.bothNumbers()
                && !isBatch(pair)
                && !pair.sameLines()
                && CharacterNoise.cost(
                                pair.earlier().numbers().get(0),
                                pair.later().numbers().get(0))
                        <= TWO_ERRORS;
    }

    /** Nearly the same name will do where a picture lost the number, and the day and a total to the cent stand. */
    private static boolean isSeller(PairView pair) {
        return pair.seller().isSame()
                || (pair.seller() == PartyLikeness.ALIKE
                        && !pair.bothNumbers()
                        && pair.sameDate()
                        && pair.isGrossUneven());
    }

    /** A picture may have lost its number; a paper of which we have the text and no number is no invoice. */
    private static boolean isNumbered(PairView pair) {
        return pair.bothNumbers()
                || (pair.mayBeMisread()
                        && !(pair.earlier().numbers().isEmpty()
                                && pair.later().numbers().isEmpty()));
    }

    /**
     * The same lines within days. Where the lines of a picture or of a bare total say nothing: the same day under one contract, or,
     * of a picture, a total that is not reached by chance; of a total that was itself misread or lost, one day and contract or lines.
     */
    private static boolean isTimeAndGoods(PairView pair) {
        if (pair.daysApart().isEmpty()) {
            return pair.sameGross() && pair.sameLines() && pair.sameContract();
        }
        boolean near = pair.daysApart().getAsLong() <= NEAR_DAYS;
        if (!pair.sameGross()) {
            return pair.sameDate() && (pair.sameLines() || pair.sameContract());
        }
        if (pair.sameLines()) {
            return near;
        }
        if (pair.mayBeMisread() && pair.isGrossUneven()) {
            return near && !pair.contractsDiffer();
        }
        boolean unsure = pair.mayBeMisread() || !pair.bothLines();
        return unsure && pair.sameDate() && pair.sameContract();
    }

    /** True if the two are numbered one after the other, as the invoices of a batch are. */
    static boolean isBatch(PairView pair) {
        return pair.serialStep().orElse(Long.MAX_VALUE) <= BATCH_STEPS;
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
