package io.vouch.matching.compare;

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
    private static final long BATCH_STEPS = 3;

    private RenumberedRule() {}

    static boolean holds(PairView pair) {
        return !pair.earlier().numbers().isEmpty()
                && !pair.later().numbers().isEmpty()
                && pair.number() != NumberLikeness.SAME
                && pair.sameGross()
                && !pair.oneTakesBack()
                && pair.seller().isSame()
                && pair.buyer().isSame()
                && agree(pair.earlier().currency(), pair.later().currency())
                && (pair.mayBeMisread()
                        || agree(pair.earlier().contract(), pair.later().contract()))
                && isTimeAndGoods(pair)
                && !isBatch(pair);
    }

    /** The same lines within days; where the lines of a picture or of a bare total say nothing, the same day. */
    private static boolean isTimeAndGoods(PairView pair) {
        if (pair.daysApart().isEmpty()) {
            return pair.sameLines() && sameContract(pair);
        }
        if (pair.sameLines()) {
            return pair.daysApart().getAsLong() <= NEAR_DAYS;
        }
        boolean unsure = pair.mayBeMisread() || !pair.bothLines();
        return unsure && pair.sameDate() && sameContract(pair);
    }

    private static boolean isBatch(PairView pair) {
        return pair.serialStep().orElse(Long.MAX_VALUE) <= BATCH_STEPS;
    }

    private static boolean sameContract(PairView pair) {
        return !pair.earlier().contract().isEmpty()
                && pair.earlier().contract().equals(pair.later().contract());
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
