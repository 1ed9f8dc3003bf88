package io.vouch.matching.party;

import java.util.HashMap;
import java.util.Map;

/** Likeness of two names by the character pairs they share. */
public final class NameSimilarity {

    private NameSimilarity() {}

    /** Dice coefficient over character pairs after folding look-alikes: 1 equal, 0 nothing in common; symmetric. */
    public static double of(String one, String other) {
        String a = LookAlikes.fold(one);
        String b = LookAlikes.fold(other);
        if (a.equals(b)) {
            return 1;
        }
        if (a.length() < 2 || b.length() < 2) {
            return 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            String pair = b.substring(i, i + 2);
            Integer left = pairs.get(pair);
            if (left != null && left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }
}
