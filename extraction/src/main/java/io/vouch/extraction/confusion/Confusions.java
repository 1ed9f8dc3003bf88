package io.vouch.extraction.confusion;

import java.util.Map;
import java.util.TreeMap;

/**
 * Chances of single characters: read as another, lost, or added. Those seen seldom lean on their class (digit, Latin letter,
 * Chinese character, sign), so that an unseen confusion is unlikely and not impossible.
 *
 * @param counts by {@code meant + read}, each one code unit; {@link #NOTHING} stands for a lost or added character
 */
final class Confusions {

    /** In the place of a character that is not there; no value holds it. */
    static final char NOTHING = '\0';
    /** Observations that the expectation of a class counts for beside a character's own. */
    private static final double PRIOR = 20;
    /**
     * Of all errors, the share that is none of those seen is as large as that of those seen only once, and no less than this.
     *
     * @see "Good, The population frequencies of species and the estimation of population parameters, 1953"
     */
    private static final double LEAST_UNSEEN = 0.1;

    private static final double LEAST_RATE = 1e-4;
    private final Map<String, Integer> counts;
    private final Map<Character, Integer> meant;
    private final long all;
    private final double rate;
    private final double unseen;

    /** @param counts of all that was seen, right and wrong */
    Confusions(Map<String, Integer> counts) {
        this.counts = new TreeMap<>(counts);
        this.meant = new TreeMap<>();
        long printed = 0;
        long changed = 0;
        long once = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            char from = entry.getKey().charAt(0);
            boolean wrong = from != entry.getKey().charAt(1);
            meant.merge(from, entry.getValue(), Integer::sum);
            printed += from == NOTHING ? 0 : entry.getValue();
            changed += wrong ? entry.getValue() : 0;
            once += wrong && entry.getValue() == 1 ? 1 : 0;
        }
        this.all = printed;
        this.rate = Math.max(LEAST_RATE, (changed + 1.0) / (all + 100.0));
        this.unseen = Math.min(1, Math.max(LEAST_UNSEEN, (once + 1.0) / (changed + 2.0)));
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** The chance that {@code meant} is read as {@code read}; either may be {@link #NOTHING}. */
    double chance(char meant, char read) {
        int seen = counts.getOrDefault(key(meant, read), 0);
        double total = meant == NOTHING ? all : this.meant.getOrDefault(meant, 0);
        double expected = meant == read ? 1 - rate : rate * unseen / classSize(meant, read);
        return (seen + PRIOR * expected) / (total + PRIOR);
    }

    static String key(char meant, char read) {
        return "" + meant + read;
    }

    private static int classSize(char meant, char read) {
        char one = meant == NOTHING ? read : meant;
        return CharacterClass.of(one).size();
    }
}
