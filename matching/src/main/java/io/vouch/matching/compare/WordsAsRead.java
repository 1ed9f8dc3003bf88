package io.vouch.matching.compare;

import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.AmountInWords;
import io.vouch.extraction.value.NormalText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the words of an amount prove. Words that a scan damaged were put right by the figures beside them: they prove of the figures only
 * what was read before that.
 */
final class WordsAsRead {

    /** Of the words, the share that must have been read. */
    private static final double MOST = 0.5;

    private static final int LONGEST = 100;

    private WordsAsRead() {}

    /** True if the words say the amount: as read, or, put right, if their first numeral and at least half of all were read. */
    static boolean say(Reading words, BigDecimal amount) {
        if (!isSame(AmountInWords.parse(words.value()), amount)) {
            return false;
        }
        if (words.source() != ReadingSource.OCR || isSame(AmountInWords.parseRepaired(words.raw()), amount)) {
            return true;
        }
        String read = NormalText.compact(words.raw());
        String meant = NormalText.compact(words.value());
        if (meant.isEmpty() || read.length() > LONGEST || meant.length() > LONGEST) {
            return false;
        }
        int head = read.indexOf(meant.charAt(0));
        boolean first = head >= 0 && head <= Math.max(0, read.length() - meant.length());
        return first && shared(read, meant) >= MOST * meant.length();
    }

    /** True if the words say the amount rather than another: they were read where the two differ. */
    static boolean say(Reading words, BigDecimal amount, BigDecimal other) {
        if (!isSame(AmountInWords.parse(words.value()), amount)) {
            return false;
        }
        if (words.source() != ReadingSource.OCR || isSame(AmountInWords.parseRepaired(words.raw()), amount)) {
            return true;
        }
        String read = NormalText.compact(words.raw()).replace('元', '圆');
        return read.length() <= LONGEST
                && shared(read, CapitalNumerals.of(amount)) > shared(read, CapitalNumerals.of(other));
    }

    private static boolean isSame(Optional<BigDecimal> said, BigDecimal amount) {
        return said.isPresent() && said.get().abs().compareTo(amount.abs()) == 0;
    }

    /** Length of the longest common subsequence. */
    private static int shared(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
