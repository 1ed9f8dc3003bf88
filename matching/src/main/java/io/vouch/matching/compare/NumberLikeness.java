package io.vouch.matching.compare;

import io.vouch.matching.party.LookAlikes;

/** How two different-looking invoice numbers relate; the numbers are in comparable form. */
public enum NumberLikeness {
    SAME,
    /** Equal once letters are read as the digits that they look like. */
    LETTERS_FOR_DIGITS,
    /** One digit stands where another of the same shape stands: 3 for 8. */
    LOOK_ALIKE_DIGIT,
    /** Two digits that look alike; meaningful only when one number was read by OCR. */
    TWO_LOOK_ALIKE_DIGITS,
    /** Two neighbours changed places. */
    SWAPPED,
    /** One character more or less. */
    ONE_MORE,
    /** One is the beginning or the end of the other: a prefix left out, a number cut in half. */
    PART,
    DIFFERENT;

    /** Shorter numbers say too little for likeness: nearly every pair is one edit apart. */
    private static final int MIN_LENGTH = 4;
    /** A part says something from this length on. */
    public static final int MIN_PART = 4;

    /** The relation of two numbers in {@link LookAlikes#comparable comparable} form; symmetric. */
    public static NumberLikeness of(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? DIFFERENT : SAME;
        }
        String a = LookAlikes.fold(one);
        String b = LookAlikes.fold(other);
        if (Math.min(a.length(), b.length()) < MIN_LENGTH) {
            return DIFFERENT;
        }
        if (a.equals(b)) {
            return LETTERS_FOR_DIGITS;
        }
        return a.length() == b.length() ? ofEqualLength(a, b) : ofUnequalLength(a, b);
    }

    private static NumberLikeness ofEqualLength(String a, String b) {
        int first = -1;
        int last = -1;
        int differing = 0;
        int alike = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                last = i;
                differing++;
                alike += LookAlikes.areAlike(a.charAt(i), b.charAt(i)) ? 1 : 0;
                if (differing > 2) {
                    return DIFFERENT; // as most pairs of a bucket are
                }
            }
        }
        boolean swapped = differing == 2
                && last == first + 1
                && a.charAt(first) == b.charAt(last)
                && a.charAt(last) == b.charAt(first);
        if (swapped) {
            return SWAPPED;
        }
        if (alike < differing) {
            return DIFFERENT;
        }
        return differing == 1 ? LOOK_ALIKE_DIGIT : TWO_LOOK_ALIKE_DIGITS;
    }

    private static NumberLikeness ofUnequalLength(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (longer.length() - shorter.length() != 1) {
            return isPart(shorter, longer) ? PART : DIFFERENT;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return shorter.substring(same).equals(longer.substring(same + 1)) ? ONE_MORE : DIFFERENT;
    }

    private static boolean isPart(String shorter, String longer) {
        return shorter.length() >= MIN_PART && (longer.endsWith(shorter) || longer.startsWith(shorter));
    }
}
