package io.vouch.extraction.candidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts whose currency sign OCR may have read as something else: ¥40972.36 becomes 340972.36, ¥521,751.61 becomes 8521,751.61,
 * and of ¥206952.20 one Chinese glyph may swallow the sign and the first digit. What may have been meant are candidates beside the
 * number as read; arithmetic decides between them.
 */
public final class MisreadSigns {

    /** Shape of candidates without the digits that may be a sign. */
    public static final String SHAPE = "sign misread";

    /** Shape of candidates with a first digit that nobody can read. */
    public static final String HEAD_SHAPE = "head misread";

    /** 340972.36, 38508645.75, 41042022.40: digits that the yuan sign is read as (observed on scanned papers), then a whole amount. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,\\p{Sc}])(?<s>[345678])(?<v>(?<t>[345678])?\\d{3,9}\\.\\d{2}|\\d{1,3}(?:,\\d{3}){1,3}\\.\\d{2})(?!\\d|[.,]\\d)");

    /** 8491,173.16: no amount is grouped so; its first digit is none. */
    private static final Pattern ILL_GROUPED =
            Pattern.compile("(?<![\\d.,\\p{Sc}])[345678](?<v>\\d{3}(?:,\\d{3}){1,3}\\.\\d{2})(?!\\d|[.,]\\d)");

    /** 啼06952.20, (小写)轨33855.99, 到,685,869.54: a lone glyph where sign and first digit stood. */
    private static final Pattern HEAD = Pattern.compile(
            "(?:^|[^\\p{IsHan}\\p{L}\\d.,])\\p{IsHan}(?<v>\\d{2,9}\\.\\d{2}|\\d{0,3}(?:,\\d{3}){1,3}\\.\\d{2})(?!\\d|[.,]\\d)");

    private static final int MOST = 100;

    private MisreadSigns() {}

    /**
     * An amount as it may have been meant.
     *
     * @param from begin of what was read, with what stands in the sign's place
     */
    record Meant(BigDecimal amount, int from, int to, String shape) {}

    static List<Meant> amounts(String text) {
        List<Meant> found = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            add(matcher, matcher.start("v"), text, found);
            if (matcher.group("t") != null) {
                add(matcher, matcher.end("t"), text, found);
            }
        }
        Matcher head = HEAD.matcher(text);
        while (head.find() && found.size() < MOST) {
            String rest = head.group("v").replace(",", "");
            for (int first = 1; first <= 9; first++) {
                found.add(new Meant(new BigDecimal(first + rest), head.start("v") - 1, head.end(), HEAD_SHAPE));
            }
        }
        return found;
    }

    /** The places of numbers that are none as they were read. */
    static List<int[]> impossible(String text) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = ILL_GROUPED.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return found;
    }

    private static void add(Matcher matcher, int from, String text, List<Meant> found) {
        if (text.charAt(from) != '0') {
            BigDecimal amount =
                    new BigDecimal(text.substring(from, matcher.end()).replace(",", ""));
            found.add(new Meant(amount, matcher.start(), matcher.end(), SHAPE));
        }
    }
}
