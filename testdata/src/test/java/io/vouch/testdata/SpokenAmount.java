package io.vouch.testdata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts in words back into digits: Chinese capital numerals, and English words with the cents as a fraction. */
final class SpokenAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final List<String> SMALL = List.of(
            "zero",
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
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    /** {@code twelve thousand and 67/100}. */
    private static final Pattern CENTS = Pattern.compile("(\\d{1,2})/100");

    private SpokenAmount() {}

    static BigDecimal of(String words) {
        return words.chars().anyMatch(letter -> letter > 0x3000) ? chinese(words) : english(words);
    }

    private static BigDecimal chinese(String words) {
        boolean negative = words.contains("负");
        long whole = 0;
        long section = 0;
        long digit = 0;
        long cents = 0;
        for (char letter : words.toCharArray()) {
            int value = DIGITS.indexOf(letter);
            if (value >= 0) {
                digit = value;
                continue;
            }
            switch (letter) {
                case '拾' -> section += digit * 10;
                case '佰' -> section += digit * 100;
                case '仟' -> section += digit * 1000;
                case '万' -> {
                    whole += (section + digit) * 10_000;
                    section = 0;
                }
                case '亿' -> {
                    whole = (whole + section + digit) * 100_000_000;
                    section = 0;
                }
                case '元', '圆' -> {
                    whole += section + digit;
                    section = 0;
                }
                case '角' -> cents += digit * 10;
                case '分' -> cents += digit;
                default -> {
                    // 人民币, 整 and brackets say nothing of the amount.
                }
            }
            digit = 0;
        }
        BigDecimal amount = BigDecimal.valueOf(whole * 100 + cents, 2);
        return negative ? amount.negate() : amount;
    }

    private static BigDecimal english(String words) {
        Matcher matcher = CENTS.matcher(words);
        long cents = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        long whole = 0;
        long section = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
            if (SMALL.contains(word)) {
                section += SMALL.indexOf(word);
            } else if (TENS.contains(word)) {
                section += 10L * TENS.indexOf(word);
            } else if (word.equals("hundred")) {
                section *= 100;
            } else if (word.equals("thousand") || word.equals("million")) {
                whole += section * (word.equals("thousand") ? 1000 : 1_000_000);
                section = 0;
            }
        }
        BigDecimal amount = BigDecimal.valueOf((whole + section) * 100 + cents, 2);
        return words.toLowerCase(Locale.ROOT).startsWith("minus") ? amount.negate() : amount;
    }
}
