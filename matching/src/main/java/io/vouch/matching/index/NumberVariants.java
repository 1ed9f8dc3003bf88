package io.vouch.matching.index;

import io.vouch.matching.compare.NumberLikeness;
import java.util.LinkedHashSet;
import java.util.Set;

/** What numbers one slip apart, or a number and a part of it, have in common: {@code NumberLikeness} turned round. */
final class NumberVariants {

    /** Longer numbers are cut to this by {@code LookAlikes.comparable}. */
    private static final int LONGEST = 64;

    private NumberVariants() {}

    /**
     * The number itself, and each character left out in turn. Two numbers share one of these if one character was replaced, lost or
     * added, or two neighbours changed places.
     */
    static Set<String> slips(String folded) {
        Set<String> slips = new LinkedHashSet<>();
        slips.add(folded);
        for (int i = 0; i < folded.length(); i++) {
            slips.add(folded.substring(0, i) + folded.substring(i + 1));
        }
        return slips;
    }

    /** So many characters at the beginning as a part has at least. */
    static String head(String folded) {
        return folded.substring(0, NumberLikeness.MIN_PART);
    }

    static String tail(String folded) {
        return folded.substring(folded.length() - NumberLikeness.MIN_PART);
    }

    /** The lengths that a number may have which is a part of this one, or of which this one is a part: two characters apart or more. */
    static Set<String> lengthsOfParts(String folded) {
        Set<String> lengths = new LinkedHashSet<>();
        for (int length = NumberLikeness.MIN_PART; length <= LONGEST; length++) {
            if (Math.abs(length - folded.length()) > 1) {
                lengths.add(Integer.toString(length));
            }
        }
        return lengths;
    }
}
