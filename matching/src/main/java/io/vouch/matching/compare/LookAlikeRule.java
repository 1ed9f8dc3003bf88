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
        return isLike(pair) || MisreadNumber.holds(pair) || isMistyped(pair) || isNational(pair);
    }

    /**
     * Numbers that are unique in the country, one digit drawn into another, of one day and one uneven total: whatever a picture made of the
     * parties. Nearly consecutive numbers of one day are a batch, or a price list's, unless buyer and goods or contract say that the two
     * bill one trade.
     */
    private static boolean isNational(PairView pair) {
        boolean drawn = pair.number() == NumberLikeness.LOOK_ALIKE_DIGIT || pair.number() == NumberLikeness.SWAPPED;
        boolean oneTrade = pair.buyer() != PartyLikeness.DIFFERENT
                && (pair.sameGoods() || (!pair.bothLines() && pair.sameContract()));
        return drawn
                && pair.isPictured()
                && !pair.mayBeMisread()
                && SameInvoiceRule.haveTwentyDigits(pair)
                && !pair.oneTakesBack()
                && pair.sameDate()
                && pair.sameGross()
                && pair.isTotalUneven()
                && (isNeighbour(pair) ? oneTrade && !RenumberedRule.isBatch(pair) : !pair.contractsDiffer());
    }

    /**
     * One digit of a certain number was typed for any other, on the same day, for the same trade and total: one slip explains it better
     * than a second number. Nearly consecutive numbers are no slip.
     */
    private static boolean isMistyped(PairView pair) {
        return pair.number() == NumberLikeness.DIFFERENT
                && !pair.mayBeMisread()
                && pair.isOneDigitApart()
                && pair.sameDate()
                && isOneTrade(pair)
                && RenumberedRule.holds(pair)
                && !RenumberedRule.isBatch(pair);
    }

    /** The same goods; where a picture lost lines, the same contract and a total that does not repeat by chance. */
    private static boolean isOneTrade(PairView pair) {
        boolean linesLost = pair.isPictured() && !pair.sameLines();
        return pair.sameGoods() || linesLost && pair.sameContract() && pair.isTotalUneven();
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
        return pair.daysApart().getAsLong() <= NEAR_DAYS || isPartOnPicture(pair);
    }

    /**
     * Part of a number with the same parties and total to the cent: a series does not number so, and the day may be what the picture
     * lost or misread.
     */
    private static boolean isPartOnPicture(PairView pair) {
        return pair.mayBeMisread()
                && pair.number() == NumberLikeness.PART
                && pair.sameGross()
                && pair.isTotalUneven()
                && pair.seller().isSame()
                && pair.buyer().isSame();
    }

    /** With OCR on one side the difference may be noise, so the rest must agree to the day. */
    private static boolean isMisreading(PairView pair) {
        if (RenumberedRule.isBatch(pair)) {
            return false; // a day's equal amounts, each invoice numbered after the one before
        }
        if (isPartOnPicture(pair)) {
            return true;
        }
        if (pair.number() == NumberLikeness.LETTERS_FOR_DIGITS && pair.buyer().isSame()) {
            return true; // to a picture the two are one number
        }
        boolean twoCharacters = pair.number() == NumberLikeness.TWO_LOOK_ALIKE_DIGITS;
        if (isNeighbour(pair) && !isTotalOfOneTrade(pair)) {
            return false; // what a picture lost would tell the two trades of a day apart
        }
        return pair.sameDate() || (!twoCharacters && pair.sameLines() && !isNeighbour(pair));
    }

    /** One total, or one to the cent of which a single character was misread, between the same parties. */
    private static boolean isTotalOfOneTrade(PairView pair) {
        return pair.buyer().isSame()
                ? pair.sameGross() || pair.isTotalUneven()
                : pair.sameGross() && isNamedAlike(pair);
    }

    private static boolean isNamedAlike(PairView pair) {
        return pair.buyer() == PartyLikeness.ALIKE && pair.isTotalUneven() && pair.sameContract();
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
        if (!pair.bothNumbers()) {
            return false;
        }
        String earlier = pair.earlier().numbers().get(0);
        String later = pair.later().numbers().get(0);
        OptionalLong step = pair.serialStep();
        return (step.isPresent() && step.getAsLong() <= SERIES_STEPS) || SerialNumbers.isGrown(earlier, later);
    }
}
