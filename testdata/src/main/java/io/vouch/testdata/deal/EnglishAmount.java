package io.vouch.testdata.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an amount in English words, with the cents as a fraction: "Twelve thousand three hundred five and 67/100". */
public final class EnglishAmount {
    private static final String[] SMALL = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private EnglishAmount() {}

    /** The amount is from 0 to below 10^9. */
    public static String words(BigDecimal amount) {
        long cents =
                amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
        long whole = cents / 100;
        StringBuilder words = new StringBuilder();
        append(words, (int) (whole / 1_000_000), " million ");
        append(words, (int) (whole / 1000 % 1000), " thousand ");
        append(words, (int) (whole % 1000), "");
        String text = whole == 0 ? "zero" : words.toString().strip();
        return "%s%s and %02d/100".formatted(Character.toUpperCase(text.charAt(0)), text.substring(1), cents % 100);
    }

    private static void append(StringBuilder words, int number, String scale) {
        if (number == 0) {
            return;
        }
        if (number >= 100) {
            words.append(SMALL[number / 100]).append(" hundred ");
        }
        int rest = number % 100;
        if (rest < 20) {
            words.append(SMALL[rest]);
        } else {
            words.append(TENS[rest / 10]).append(rest % 10 == 0 ? "" : "-" + SMALL[rest % 10]);
        }
        words.append(scale);
    }
}
