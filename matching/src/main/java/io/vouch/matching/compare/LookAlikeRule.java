package io.vouch.matching.compare;

import io.vouch.matching.party.PartyLikeness;
import java.util.OptionalLong;

/**
 * The number is one that is easily misread or mistyped for the other, and parties, amount and date agree. What it must not
 * report are the invoices of an honest series: equal amounts month after month, or a batch of consecutive numbers (domain
 * reference 5.1, traps 2 and 6).
 */
final class LookAlikeRule {

    /** Copies of one invoice seldom differ by more; a weekly series differs by at least this much. */
    private static final long NEAR_DAYS = 6;
    /** Numbers closer than this are taken for neighbours of one series. */
    static final long SERIES_STEPS = 100;

    private LookAlikeRule() {}

    static boolean holds(PairView pair) {
        return isLike(pair) || MisreadNumber.holds(pair);
    }

    private static boolean isLike(PairView pair) {
        boolean candidates = pair.number() != NumberLikeness.SAME
                && pair.number() != NumberLikeness.DIFFERENT
                && isTotal(pair)
                && !pair.oneTakesBack()
                && pair.buyer() != PartyLikeness.DIFFERENT
                && isSeller(pair)
                && isDateNear(pair);
        return candidates && (pair.mayBeMisread() ? isMisreading(pair) : isEdit(pair));
    }

    /** A total that a picture lost or misread is made good by parties and day. */
    private static boolean isTotal(PairView pair) {
        return pair.sameGross()
                || (pair.grossAgrees()
                        && pair.sameDate()
                        && pair.seller().isSame()
                        && pair.buyer().isSame());
    }

    private static boolean isSeller(PairView pair) {
        return pair.seller().isSame() || (pair.seller() == PartyLikeness.ALIKE && pair.sameDate());
    }

    private static boolean isDateNear(PairView pair) {
        if (pair.daysApart().isEmpty()) {
            return pair.sameLines() || pair.buyer().isSame();
        }
        return pair.daysApart().getAsLong() <= NEAR_DAYS;
    }

    /** With OCR on one side the difference may be noise, so the rest must agree to the day. */
    private static boolean isMisreading(PairView pair) {
        if (RenumberedRule.isBatch(pair)) {
            return false; // a day's equal amounts, each invoice numbered after the one before
        }
        boolean twoCharacters = pair.number() == NumberLikeness.TWO_LOOK_ALIKE_DIGITS;
        if (isNeighbour(pair) && !(pair.sameGross() && pair.buyer().isSame())) {
            return false; // what a picture lost would tell the two trades of a day apart
        }
        return pair.sameDate() || (!twoCharacters && pair.sameLines() && !isNeighbour(pair));
    }

    /** Both numbers are certain: somebody typed or drew the difference, or the two are honest neighbours. */
    private static boolean isEdit(PairView pair) {
        return switch (pair.number()) {
            case LETTERS_FOR_DIGITS -> true;
            case LOOK_ALIKE_DIGIT, SWAPPED, ONE_MORE -> isNeighbour(pair) ? isTwin(pair) : agreesInTime(pair);
            case PART -> pair.sameDate() || pair.sameLines();
            case SAME, DIFFERENT, TWO_LOOK_ALIKE_DIGITS -> false;
        };
    }

    private static boolean agreesInTime(PairView pair) {
        return pair.sameDate() || (pair.sameMonth() && (pair.sameLines() || !pair.bothLines()));
    }

    /** Neighbours of a series are one invoice only if the very goods and day agree; directly consecutive numbers never are. */
    private static boolean isTwin(PairView pair) {
        return !isNext(pair) && pair.sameDate() && pair.sameLines();
    }

    private static boolean isNext(PairView pair) {
        return pair.serialStep().orElse(0) == 1;
    }

    static boolean isNeighbour(PairView pair) {
        OptionalLong step = pair.serialStep();
        boolean near = step.isPresent() && step.getAsLong() <= SERIES_STEPS;
        return near
                || (pair.bothNumbers()
                        && SerialNumbers.isGrown(
                                pair.earlier().numbers().get(0),
                                pair.later().numbers().get(0)));
    }
}
