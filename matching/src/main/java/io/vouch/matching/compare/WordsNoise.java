package io.vouch.matching.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Are the words of an amount, read from a picture, what is left of the words for another amount? Recognition loses the start or
 * the end of the line, drops strokes, and takes numerals for others of their shape (佰 for 伍); it does not turn 壹 into 玖.
 */
final class WordsNoise {

    private static final String NUMERALS = "壹贰叁肆伍陆柒捌玖拾佰仟万亿圆角分";
    /** Numerals that share the part recognition holds on to. */
    private static final String[] ALIKE = {"伍佰仟", "捌拾", "贰叁", "圆佰"};

    private static final int SLIGHT = 1;
    /** More than any budget: one clean numeral for another, or one too many, is a contradiction. */
    private static final int CONTRADICTION = 100;
    /** Of the expected characters, the share that may be slightly wrong. */
    private static final int CHARACTERS_A_STEP = 3;

    private static final int LEAST_BUDGET = 2;
    private static final int MAX_LENGTH = 100;

    private WordsNoise() {}

    /**
     * True if {@code read} may be a misreading of the words for {@code shown}.
     *
     * @param said the amount that {@code read} is taken for
     */
    static boolean explains(String read, BigDecimal said, BigDecimal shown) {
        String kept = kept(read);
        if (kept.isEmpty()) {
            return isFragment(said, shown);
        }
        String expected = kept(CapitalNumerals.of(shown));
        if (kept.length() > MAX_LENGTH || expected.isEmpty()) {
            return false;
        }
        return expected.contains(kept)
                || cost(kept, expected) <= Math.max(LEAST_BUDGET, expected.length() / CHARACTERS_A_STEP);
    }

    /** Words of other languages: lost words leave a part of the figures. */
    private static boolean isFragment(BigDecimal said, BigDecimal shown) {
        String part = figures(said).replaceAll("^0+|0+$", "");
        return !part.isEmpty() && figures(shown).contains(part);
    }

    private static String figures(BigDecimal amount) {
        return amount.abs().setScale(2, RoundingMode.HALF_UP).toPlainString().replace(".", "");
    }

    /** The numerals of a text; zero is dropped, for it is written or left out by habit. */
    private static String kept(String words) {
        StringBuilder kept = new StringBuilder();
        for (char c : words.replace('元', '圆').toCharArray()) {
            if (NUMERALS.indexOf(c) >= 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static int cost(String read, String expected) {
        int[] row = new int[expected.length() + 1];
        for (int j = 0; j <= expected.length(); j++) {
            row[j] = j * SLIGHT;
        }
        for (int i = 1; i <= read.length(); i++) {
            int diagonal = row[0];
            row[0] = i * CONTRADICTION;
            for (int j = 1; j <= expected.length(); j++) {
                int replaced = diagonal + substitution(read.charAt(i - 1), expected.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j] + CONTRADICTION, row[j - 1] + SLIGHT));
            }
        }
        return row[expected.length()];
    }

    private static int substitution(char one, char other) {
        if (one == other) {
            return 0;
        }
        for (String group : ALIKE) {
            if (group.indexOf(one) >= 0 && group.indexOf(other) >= 0) {
                return SLIGHT;
            }
        }
        return CONTRADICTION;
    }
}
