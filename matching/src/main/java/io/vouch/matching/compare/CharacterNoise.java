package io.vouch.matching.compare;

import io.vouch.matching.party.LookAlikes;

/**
 * Is the difference of two numbers no more than recognition gets wrong? An edit distance in half steps: a look-alike (3 for 8)
 * costs one, any other substitution, a lost or added character and a swap of neighbours cost two. What is forgiven grows with
 * the length: one whole error up to fifteen characters, two from sixteen on, so that another account is still another account.
 */
final class CharacterNoise {

    private static final int LOOK_ALIKE = 1;
    private static final int ERROR = 2;
    /** Half steps forgiven at any length. */
    private static final int LEAST_BUDGET = 2;
    /** One half step more for so many characters. */
    private static final int CHARACTERS_A_STEP = 4;
    /** Shorter texts say too little: every pair of them is an edit or two apart. */
    private static final int MIN_LENGTH = 4;

    private static final int MAX_LENGTH = 64;

    private CharacterNoise() {}

    /** True if equal, or different by noise; texts in {@link LookAlikes#comparable comparable} form; symmetric. */
    static boolean explains(String one, String other) {
        if (one.equals(other)) {
            return !one.isEmpty();
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < MIN_LENGTH || Math.max(one.length(), other.length()) > MAX_LENGTH) {
            return false;
        }
        return cost(one, other) <= Math.max(LEAST_BUDGET, shorter / CHARACTERS_A_STEP);
    }

    /** True if one character replaced, lost or added, or two neighbours swapped, turn one text into the other; symmetric. */
    static boolean isOneSlip(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1 || one.equals(other)) {
            return false;
        }
        int head = 0;
        while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
            head++;
        }
        String rest = shorter.substring(head);
        if (longer.length() > shorter.length()) {
            return longer.substring(head + 1).equals(rest);
        }
        boolean replaced = rest.substring(1).equals(longer.substring(head + 1));
        boolean swapped = rest.length() > 1
                && rest.charAt(0) == longer.charAt(head + 1)
                && rest.charAt(1) == longer.charAt(head)
                && rest.substring(2).equals(longer.substring(head + 2));
        return replaced || swapped;
    }

    /** Least cost of turning one text into the other, in half steps. */
    static int cost(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? ERROR * (i + j) : cheapest(one, other, cost, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] cost, int i, int j) {
        int replaced = cost[i - 1][j - 1] + substitution(one.charAt(i - 1), other.charAt(j - 1));
        int least = Math.min(replaced, ERROR + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + ERROR) : least;
    }

    private static int substitution(char one, char other) {
        if (one == other) {
            return 0;
        }
        return LookAlikes.areAlike(one, other) ? LOOK_ALIKE : ERROR;
    }
}
