package io.vouch.matching.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an amount in Chinese capital numerals. */
final class CapitalNumerals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final int MAX_DIGITS = 12;

    private CapitalNumerals() {}

    /** Such as 壹仟零伍拾圆叁角; empty for amounts of a trillion and more. */
    static String of(BigDecimal amount) {
        BigDecimal cents = amount.abs().setScale(2, RoundingMode.HALF_UP).movePointRight(2);
        String digits = cents.toBigInteger().toString();
        String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - 2);
        if (whole.length() > MAX_DIGITS) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < whole.length(); ) {
            int left = whole.length() - at;
            int take = left % 4 == 0 ? 4 : left % 4;
            String group = group(whole.substring(at, at + take));
            words.append(group).append(group.isEmpty() ? "" : GROUPS[(left - take) / 4]);
            at += take;
        }
        words.append(words.isEmpty() ? "" : "圆");
        append(words, padded.charAt(padded.length() - 2), "角");
        append(words, padded.charAt(padded.length() - 1), "分");
        return words.toString();
    }

    private static String group(String digits) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) == '0') {
                gap = true;
            } else {
                words.append(gap ? "零" : "");
                append(words, digits.charAt(i), PLACES[digits.length() - 1 - i]);
                gap = false;
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, char digit, String place) {
        if (digit != '0') {
            words.append(DIGITS.charAt(digit - '0')).append(place);
        }
    }
}
