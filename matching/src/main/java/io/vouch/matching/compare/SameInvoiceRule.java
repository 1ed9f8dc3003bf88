package io.vouch.matching.compare;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.party.PartyLikeness;

/**
 * Same seller and same number: one invoice, whatever else was changed (domain reference 1.1 and 4.2, fingerprint F1). The
 * twenty digits of a 数电票, or code and number of an older Chinese invoice, name an invoice in the whole country; any other
 * number names one among its seller's invoices.
 */
final class SameInvoiceRule {

    /** Shorter numbers, such as a till's, start again too often to stand alone. */
    private static final int DISTINCTIVE_LENGTH = 6;
    /** Sellers who start again do so each year. */
    private static final long SAME_NUMBERING_DAYS = 300;

    private SameInvoiceRule() {}

    static boolean holds(PairView pair) {
        if (codesDiffer(pair)) {
            return false;
        }
        if (pair.number() != NumberLikeness.SAME) {
            return isReadOtherwise(pair);
        }
        boolean sameFace = pair.sameGross() && pair.sameDate();
        if (pair.oneTakesBack()) {
            return sameFace && pair.seller().isSame();
        }
        if (isNational(pair)) {
            return pair.seller().isSame() || pair.buyer().isSame() || pair.sameGross() || pair.sameDate();
        }
        return switch (pair.seller()) {
            case SAME_ID, SAME_NAME -> isOneNumbering(pair);
            case SAME_NAME_OTHER_ID -> sameFace;
            case ALIKE, UNKNOWN -> pair.buyer() == PartyLikeness.DIFFERENT
                    ? sameFace && isAddressedAnew(pair)
                    : sameFace || isPictureOfIt(pair);
            case DIFFERENT -> sameFace && isAnotherName(pair);
        };
    }

    /** A picture writes letters for digits: where all else stands, the number is no other. */
    private static boolean isReadOtherwise(PairView pair) {
        return pair.mayBeMisread()
                && pair.number() == NumberLikeness.LETTERS_FOR_DIGITS
                && !pair.oneTakesBack()
                && pair.sameGross()
                && pair.sameDate()
                && pair.seller().isSame();
    }

    /** The seller was misread or lost on a picture, but number, buyer, and total or day stand; of a short number both, or a total to the cent. */
    private static boolean isPictureOfIt(PairView pair) {
        boolean distinctive = isDistinctive(pair.earlier()) && isDistinctive(pair.later());
        return pair.isPictured()
                && pair.buyer().isSame()
                && (distinctive || pair.seller() == PartyLikeness.ALIKE
                        ? pair.sameGross() || pair.sameDate()
                        : pair.grossAgrees() && (pair.sameDate() || isUndatedOnPicture(pair)));
    }

    private static boolean isUndatedOnPicture(PairView pair) {
        return pair.daysApart().isEmpty() && pair.sameGross() && pair.isTotalUneven();
    }

    /** To another buyer, by a seller whom a picture misread: number, day and a total to the cent are not shared by chance. */
    private static boolean isAddressedAnew(PairView pair) {
        return pair.isPictured()
                && pair.isTotalUneven()
                && isDistinctive(pair.earlier())
                && isDistinctive(pair.later());
    }

    /**
     * Two names that have nothing in common, such as one in another script, and no second id that tells two firms apart: number, day,
     * total to the cent, buyer, and lines or contract are not shared by chance.
     */
    private static boolean isAnotherName(PairView pair) {
        boolean twoIds =
                !pair.earlier().sellerId().isEmpty() && !pair.later().sellerId().isEmpty();
        return !twoIds
                && pair.isTotalUneven()
                && pair.buyer().isSame()
                && isDistinctive(pair.earlier())
                && isDistinctive(pair.later())
                && (pair.sameLines() || pair.sameContract());
    }

    private static boolean codesDiffer(PairView pair) {
        String one = pair.earlier().code();
        String other = pair.later().code();
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** The number alone, or with its code, is unique in the country. */
    static boolean isNational(PairView pair) {
        boolean codes = !pair.earlier().code().isEmpty()
                && pair.earlier().code().equals(pair.later().code());
        return codes
                || pair.earlier().numbers().stream()
                        .anyMatch(number ->
                                isTwentyDigits(number) && pair.later().numbers().contains(number));
    }

    /** True if each paper gives a number of the fully digital e-invoice. */
    static boolean haveTwentyDigits(PairView pair) {
        return pair.earlier().numbers().stream().anyMatch(SameInvoiceRule::isTwentyDigits)
                && pair.later().numbers().stream().anyMatch(SameInvoiceRule::isTwentyDigits);
    }

    private static boolean isTwentyDigits(String number) {
        return number.length() == 20 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isOneNumbering(PairView pair) {
        if (pair.sameGross() || pair.sameDate()) {
            return true;
        }
        boolean near = pair.daysApart().isEmpty() || pair.daysApart().getAsLong() < SAME_NUMBERING_DAYS;
        boolean sameBuyer = pair.buyer().isSame() || pair.buyer() == PartyLikeness.SAME_NAME_OTHER_ID;
        boolean sure = sameBuyer || pair.seller() == PartyLikeness.SAME_ID;
        boolean distinctive = isDistinctive(pair.earlier()) && isDistinctive(pair.later());
        return near && sure && (distinctive || isFaceLost(pair));
    }

    /** A picture that lost day and total, or either and agrees in the other, says nothing against the same short number. */
    private static boolean isFaceLost(PairView pair) {
        return pair.mayBeMisread()
                && pair.daysApart().isEmpty()
                && pair.grossAgrees()
                && pair.buyer().isSame();
    }

    /**
     * True if the papers, which share seller and number, are otherwise two invoices: other total, other date, other goods. A
     * number of one seller that serves twice breaks the law (domain reference 1.1), but does not show one receivable sold twice.
     * A number that is unique in the country has no such excuse.
     */
    static boolean isReuse(PairView pair) {
        return !isNational(pair)
                && pair.bothGross()
                && !pair.sameGross()
                && pair.daysApart().isPresent()
                && !pair.sameDate()
                && !pair.sameLines();
    }

    private static boolean isDistinctive(InvoiceFacts facts) {
        String number = facts.numbers().get(0);
        return number.length() >= DISTINCTIVE_LENGTH && !isPlaceholder(number);
    }

    /** Numbers that are typed to fill a form: one digit over and over, or counting up. */
    private static boolean isPlaceholder(String number) {
        boolean same = true;
        boolean counting = true;
        for (int i = 1; i < number.length(); i++) {
            same &= number.charAt(i) == number.charAt(i - 1);
            counting &= number.charAt(i) == number.charAt(i - 1) + 1;
        }
        return same || counting;
    }
}
