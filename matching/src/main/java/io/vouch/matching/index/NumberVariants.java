package io.vouch.matching.index;

import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.party.LookAlikes;
import java.util.LinkedHashSet;
import java.util.Set;

/** The numbers that one look-alike, swap or slip of the finger makes of a folded number: {@code NumberLikeness} turned round. */
final class NumberVariants {

    private NumberVariants() {}

    /** The number itself, one digit replaced by one of its shape, two neighbours swapped. */
    static Set<String> ofEqualLength(String folded) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(folded);
        for (int i = 0; i < folded.length(); i++) {
            for (char other : LookAlikes.alike(folded.charAt(i)).toCharArray()) {
                variants.add(folded.substring(0, i) + other + folded.substring(i + 1));
            }
            if (i + 1 < folded.length()) {
                variants.add(folded.substring(0, i)
                        + folded.charAt(i + 1)
                        + folded.charAt(i)
                        + folded.substring(Math.min(folded.length(), i + 2)));
            }
        }
        return variants;
    }

    /** The beginnings and ends that may stand for the whole. */
    static Set<String> parts(String folded) {
        Set<String> parts = new LinkedHashSet<>();
        for (int length = NumberLikeness.MIN_PART; length < folded.length(); length++) {
            parts.add(folded.substring(0, length));
            parts.add(folded.substring(folded.length() - length));
        }
        return parts;
    }

    /** Each character left out in turn. */
    static Set<String> shorter(String folded) {
        Set<String> variants = new LinkedHashSet<>();
        for (int i = 0; i < folded.length(); i++) {
            variants.add(folded.substring(0, i) + folded.substring(i + 1));
        }
        return variants;
    }
}
