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
        if (pair.number() != NumberLikeness.SAME || codesDiffer(pair)) {
            return false;
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
            case ALIKE, UNKNOWN -> sameFace && pair.buyer() != PartyLikeness.DIFFERENT;
            case DIFFERENT -> false;
        };
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

    private static boolean isTwentyDigits(String number) {
        return number.length() == 20 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isOneNumbering(PairView pair) {
        if (pair.sameGross() || pair.sameDate()) {
            return true;
        }
        boolean near = pair.daysApart().isEmpty() || pair.daysApart().getAsLong() < SAME_NUMBERING_DAYS;
        boolean sameBuyer = pair.buyer().isSame() || pair.buyer() == PartyLikeness.SAME_NAME_OTHER_ID;
        return near && sameBuyer && isDistinctive(pair.earlier()) && isDistinctive(pair.later());
    }

    private static boolean isDistinctive(InvoiceFacts facts) {
        return facts.numbers().get(0).length() >= DISTINCTIVE_LENGTH;
    }
}
