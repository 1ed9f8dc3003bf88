package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds words as OCR read them against the words that an amount is written with, glyph by glyph. A glyph that amounts are never
 * written with says nothing and fits any; a digit's glyph other than the one due speaks against the amount. Before the words stands
 * a cross in a circle, which may be read as a glyph too.
 */
final class MisreadWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] MYRIADS = {"", "万", "亿"};
    private static final String SIGNS = DIGITS + "拾佰仟万亿圆元角分整";

    /** Share of glyphs that must be read as due; look-alikes only do not speak against it. */
    private static final double LEAST_SAME = 0.5;

    /** Glyphs that may be lost or added. */
    private static final int MOST_SHIFTED = 2;

    private static final int CONTRADICTION = -1_000;
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
        boolean fits = isHead(body, due) || fits(body, due, alike) || fits(readShorter, shorter, alike);
        return fits ? Optional.of(due) : Optional.empty();
    }

    private static boolean hasMills(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.DOWN).compareTo(amount) != 0;
    }

    /** The end of the words may be lost, unless they say that nothing follows. */
    private static boolean isHead(String read, String due) {
        return due.startsWith(read) && !read.endsWith("整") && read.length() >= LEAST_SAME * due.length();
    }

    /**
     * True if the glyphs that were read as due are enough, and what stands between them contradicts nothing. A glyph or two may be
     * lost or added, such as the cross before the words.
     */
    private static boolean fits(String read, String due, String[] alike) {
        String end = read.replaceFirst("[整正憋]$", "整");
        // Words that say an amount as they stand have lost nothing.
        int shifts = ChineseAmount.parse(end).isPresent() ? 0 : MOST_SHIFTED;
        if (end.isEmpty() || Math.abs(end.length() - due.length()) > shifts) {
            return false;
        }
        return same(end, due, 0, 0, shifts, alike, new HashMap<>()) >= LEAST_SAME * due.length();
    }

    /** How many glyphs of {@code due} from {@code j} stand as due in {@code read} from {@code i}; far below 0 if it contradicts. */
    private static int same(
            String read, String due, int i, int j, int shifts, String[] alike, Map<Integer, Integer> known) {
        if (i == read.length() || j == due.length()) {
            return rest(read, due, i, j) > shifts || isSaid(read.substring(i)) ? CONTRADICTION : 0;
        }
        int key = (i * 100 + j) * 10 + shifts;
        Integer before = known.get(key);
        if (before != null) {
            return before;
        }
        char as = read.charAt(i);
        char meant = due.charAt(j);
        int most = CONTRADICTION;
        if (as == meant || isAlike(as, meant, alike) || SIGNS.indexOf(as) < 0) {
            most = (as == meant ? 1 : 0) + same(read, due, i + 1, j + 1, shifts, alike, known);
        }
        if (shifts > 0) {
            most = Math.max(most, same(read, due, i, j + 1, shifts - 1, alike, known));
            if (SIGNS.indexOf(as) < 0) {
                most = Math.max(most, same(read, due, i + 1, j, shifts - 1, alike, known));
            }
        }
        known.put(key, most);
        return most;
    }

    private static int rest(String read, String due, int i, int j) {
        return read.length() - i + due.length() - j;
    }

    private static boolean isSaid(String rest) {
        return rest.chars().anyMatch(glyph -> SIGNS.indexOf(glyph) >= 0);
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
