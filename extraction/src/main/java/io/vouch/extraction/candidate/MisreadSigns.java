package io.vouch.extraction.candidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts whose currency sign OCR may have read as a digit: ¥40972.36 becomes 340972.36, and ¥521,751.61 becomes 8521,751.61. The
 * number without its first digit is a second candidate beside the one as read; arithmetic decides between them.
 */
public final class MisreadSigns {

    /** Shape of such candidates. */
    public static final String SHAPE = "sign misread";

    /** 340972.36, 8521,751.61: digits that the yuan sign is read as (observed on scanned papers), then a whole amount. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,\\p{Sc}])[35678](?<v>\\d{3,9}\\.\\d{2}|\\d{1,3}(?:,\\d{3}){1,3}\\.\\d{2})(?![\\d.,])");

    private static final int MOST = 100;

    private MisreadSigns() {}

    /** An amount as it may have been meant. @param from begin of what was read, with the digit in the sign's place */
    record Meant(BigDecimal amount, int from, int to) {}

    static List<Meant> amounts(String text) {
        List<Meant> found = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            if (text.charAt(matcher.start("v")) != '0') {
                BigDecimal amount = new BigDecimal(matcher.group("v").replace(",", ""));
                found.add(new Meant(amount, matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
