package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Holds words as OCR read them against the words that an amount is written with, glyph by glyph. A glyph that amounts are never
 * written with says nothing and fits any; a digit's glyph other than the one due speaks against the amount.
 */
final class MisreadWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] MYRIADS = {"", "万", "亿"};
    private static final String SIGNS = DIGITS + "拾佰仟万亿圆元角分整";

    /** Share of glyphs that must be read as due; look-alikes only do not speak against it. */
    private static final double LEAST_SAME = 0.5;

    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private MisreadWords() {}

    /** The words of {@code amount} if {@code read} may be nothing else. @param alike each glyph with its look-alikes */
    static Optional<String> of(String read, BigDecimal amount, String[] alike) {
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || amount.scale() > 2 && hasMills(amount)) {
            return Optional.empty();
        }
        String body = read.replaceFirst("^(?:人民币)?[:： ]*", "").replace('元', '圆');
        String due = spell(amount);
        String shorter = due.replace("零", "");
        String readShorter = body.replace("零", "");
        boolean fits = fits(body, due, alike) || fits(readShorter, shorter, alike);
        return fits ? Optional.of(due) : Optional.empty();
    }

    private static boolean hasMills(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.DOWN).compareTo(amount) != 0;
    }

    private static boolean fits(String read, String due, String[] alike) {
        String even = read.length() == due.length() ? read : read.replaceFirst("[整正憋]$", "");
        String end = due.length() == even.length() ? due : due.replaceFirst("整$", "");
        if (even.length() != end.length() || even.isEmpty()) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < even.length(); i++) {
            char as = even.charAt(i);
            char meant = end.charAt(i);
            boolean isSame = as == meant || isAlike(as, meant, alike);
            if (!isSame && SIGNS.indexOf(as) >= 0) {
                return false;
            }
            same += as == meant ? 1 : 0;
        }
        return same >= LEAST_SAME * even.length();
    }

    private static boolean isAlike(char read, char meant, String[] alike) {
        for (String glyphs : alike) {
            if (glyphs.charAt(0) == meant && glyphs.indexOf(read) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Capitals by the rules of bills and notes (domain reference 1.9). */
    static String spell(BigDecimal amount) {
        long cents =
                amount.setScale(2, RoundingMode.HALF_EVEN).movePointRight(2).longValueExact();
        long whole = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        StringBuilder words = new StringBuilder(whole == 0 ? "" : whole(whole) + "圆");
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (fen > 0 && whole > 0) {
            words.append('零');
        }
        return fen > 0
                ? words.append(DIGITS.charAt(fen)).append('分').toString()
                : words.append('整').toString();
    }

    private static String whole(long number) {
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        for (int group = 2; group >= 0; group--) {
            int part = (int) (number / (long) Math.pow(10_000, group) % 10_000);
            for (int place = 3; place >= 0; place--) {
                int digit = part / (int) Math.pow(10, place) % 10;
                if (digit == 0) {
                    zero = !words.isEmpty();
                } else {
                    words.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[place]);
                    zero = false;
                }
            }
            words.append(part > 0 ? MYRIADS[group] : "");
        }
        return words.toString();
    }
}
