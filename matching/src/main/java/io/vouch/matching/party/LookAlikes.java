package io.vouch.matching.party;

import java.util.List;
import java.util.Locale;

/** Characters that readers and typists take for one another. */
public final class LookAlikes {

    private static final String FROM = "OQDILSZGB";
    private static final String TO = "000115268";

    /**
     * Pairs of digits that print alike, lower first: the ones that recognition confuses most on stamped or faint digits, and that
     * a forger turns into each other with a stroke.
     */
    private static final List<String> DIGITS =
            List.of("06", "08", "09", "17", "27", "35", "38", "39", "49", "56", "58", "68", "89");

    /** By the two characters, both below {@link #ASCII}: asked for every two numbers that are held against each other. */
    private static final boolean[] ALIKE = new boolean[128 * 128];

    private static final int ASCII = 128;

    static {
        for (char one = 0; one < ASCII; one++) {
            for (char other = 0; other < ASCII; other++) {
                ALIKE[one * ASCII + other] = one != other && areShapedAlike(one, other);
            }
        }
    }

    private LookAlikes() {}

    /** Upper-case letters and digits of a text, without leading zeros; at most 64 characters. */
    public static String comparable(String number) {
        StringBuilder kept = new StringBuilder();
        String upper = number.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length() && kept.length() < 64; i++) {
            char c = upper.charAt(i);
            if (Character.isLetterOrDigit(c) && !(c == '0' && kept.isEmpty())) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** The text with letters that look like digits written as those digits: equal for {@code "INV-1O1"} and {@code "1NV-101"}. */
    public static String fold(String comparable) {
        StringBuilder folded = new StringBuilder(comparable.length());
        for (int i = 0; i < comparable.length(); i++) {
            int at = FROM.indexOf(comparable.charAt(i));
            folded.append(at < 0 ? comparable.charAt(i) : TO.charAt(at));
        }
        int start = 0;
        while (start < folded.length() && folded.charAt(start) == '0') {
            start++;
        }
        return folded.substring(start);
    }

    /** True for two different characters that are read as one another: equal after folding, or two digits of one shape. */
    public static boolean areAlike(char one, char other) {
        // Beyond ASCII nothing is folded, and no two are alike.
        return one < ASCII && other < ASCII && ALIKE[one * ASCII + other];
    }

    private static boolean areShapedAlike(char one, char other) {
        String folded = fold("1" + one);
        String otherFolded = fold("1" + other);
        if (folded.equals(otherFolded)) {
            return true;
        }
        char low = (char) Math.min(folded.charAt(1), otherFolded.charAt(1));
        char high = (char) Math.max(folded.charAt(1), otherFolded.charAt(1));
        return DIGITS.contains("" + low + high);
    }

    /**
     * The digits that print like a digit, as {@link #areAlike} says; empty for anything else.
     *
     * @param digit of a {@link #fold folded} number
     */
    public static String alike(char digit) {
        StringBuilder alike = new StringBuilder();
        for (String pair : DIGITS) {
            int at = pair.indexOf(digit);
            if (at >= 0) {
                alike.append(pair.charAt(1 - at));
            }
        }
        return alike.toString();
    }

    /**
     * A folded number with a letter for each group of digits that lead to one another by look-alikes: equal for numbers that differ
     * in such digits alone, however many, and for few others.
     */
    public static String coarse(String folded) {
        StringBuilder coarse = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            coarse.append(!digit ? c : "127".indexOf(c) >= 0 ? '1' : '0');
        }
        return coarse.toString();
    }
}
