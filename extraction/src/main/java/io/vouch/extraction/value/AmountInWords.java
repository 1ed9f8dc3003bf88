package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an amount written out in words, Chinese (大写) or English, the whole text being that amount. Words are compared as
 * numbers, never as strings: 壹万陆仟圆整 and 壹万陆仟元正 are one amount.
 */
public final class AmountInWords {

    private static final int MAX_LENGTH = 300;

    private AmountInWords() {}

    /** The amount in units of its currency, scale 2; empty if the text is not an amount in words. */
    public static Optional<BigDecimal> parse(String printed) {
        if (printed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<BigDecimal> chinese = ChineseAmount.parse(NormalText.compact(printed));
        return chinese.isPresent() ? chinese : EnglishAmount.parse(NormalText.fold(printed));
    }

    /**
     * As {@link #parse}; if that fails, once more with the look-alike characters that OCR confuses put back (武 for 贰, 任 for 伍 or
     * 仟). Empty if the repair leaves more than one possible amount.
     */
    public static Optional<BigDecimal> parseRepaired(String printed) {
        Optional<BigDecimal> exact = parse(printed);
        if (exact.isPresent() || printed.length() > MAX_LENGTH) {
            return exact;
        }
        String repaired = replaceLookAlikes(NormalText.compact(printed));
        Set<BigDecimal> possible = new LinkedHashSet<>();
        ChineseAmount.parse(repaired.replace('任', '伍')).ifPresent(possible::add);
        ChineseAmount.parse(repaired.replace('任', '仟')).ifPresent(possible::add);
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    private static String replaceLookAlikes(String text) {
        String alike = "武染陵园伯参弍弎";
        String meant = "贰柒陆圆佰叁贰叁";
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = alike.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, meant.charAt(at));
            }
        }
        return out.toString();
    }
}
