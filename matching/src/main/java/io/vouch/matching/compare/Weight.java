package io.vouch.matching.compare;

import io.vouch.matching.Reason;

/**
 * Match weights: log2 of how much likelier an observation is for two copies of one invoice than for two different invoices of
 * one seller that share a blocking key (Fellegi and Sunter 1969). Set by hand, from the reading rates that design.md asks for
 * (a field is right on both papers with about .9) and from how often the values repeat among different invoices of one seller
 * in the shared e-invoice corpus; they order and explain pairs, while the comparator's rules decide what may be reported.
 */
enum Weight {
    /** Odds of about one in a thousand before anything is compared. */
    PRIOR(-10),
    NATIONAL_NUMBER(16),
    SAME_NUMBER(9),
    LETTERS_FOR_DIGITS(7),
    LOOK_ALIKE_DIGIT(5),
    TWO_LOOK_ALIKE_DIGITS(3),
    SWAPPED(5),
    ONE_MORE(5),
    /** A copy seldom gets a number that is not even like the first. */
    OTHER_NUMBER(-4),
    SAME_SELLER_ID(4),
    SAME_SELLER_NAME(3),
    ALIKE_SELLER(1),
    OTHER_SELLER(-4),
    SAME_BUYER(2),
    OTHER_BUYER(-3),
    SAME_DATE(4),
    NEAR_DATE(1),
    OTHER_DATE(-2),
    SAME_GROSS(4),
    OTHER_GROSS(-2),
    SAME_LINES(3),
    OTHER_LINES(-1),
    SAME_CONTRACT(1),
    /** Clean consecutive numbers are what an honest series looks like. */
    SERIAL_STEP(-3);

    private final double bits;

    Weight(double bits) {
        this.bits = bits;
    }

    double bits() {
        return bits;
    }

    Reason reason(String english, String chinese) {
        return new Reason(name(), english, chinese, bits);
    }
}
