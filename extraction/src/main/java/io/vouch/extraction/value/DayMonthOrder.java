package io.vouch.extraction.value;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a document writes all-number dates such as 03/04/2026. One document keeps one convention. */
public enum DayMonthOrder {
    /** 03/04/2026 is 3 April. */
    DAY_FIRST,
    /** 03/04/2026 is March 4. */
    MONTH_FIRST;

    /** 31/12/2025 */
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](?:\\d{4}|\\d{2})");

    /** The convention that a document's printed dates prove, by a number above 12; {@code otherwise} if none does or they quarrel. */
    public static DayMonthOrder of(Collection<String> printedDates, DayMonthOrder otherwise) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (String printed : printedDates) {
            Matcher matcher = NUMBERS.matcher(printed);
            if (matcher.lookingAt()) {
                dayFirst += Integer.parseInt(matcher.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(matcher.group(2)) > 12 ? 1 : 0;
            }
        }
        if (dayFirst == monthFirst) {
            return otherwise;
        }
        return dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
