package io.vouch.extraction.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one printed date, the whole text being that date, into ISO 8601. Dates outside 1990-01-01 to 2100-12-31 are not read: no
 * living receivable bears one, and a number that only looks like a date often does.
 */
public final class Dates {

    private static final int MAX_LENGTH = 64;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** A time of day after the date, with zone: {@code T08:30:00.000+08:00}, {@code 8时30分}. */
    private static final String TIME = "(?:[ T,]{0,2}\\d{1,2}(?:[:时点]\\d{1,2}(?:[:分]\\d{1,2}(?:[.,]\\d{1,9})?)?[秒分]?)?"
            + "(?: ?(?:[AaPp]\\.?[Mm]\\.?))?(?: ?(?:Z|[+-]\\d{2}:?\\d{2}))?)?";
    /** A zone directly after the date, as XML Schema dates may have: {@code 2026-03-02+01:00}. */
    private static final String ZONE = "(?:Z|[+-]\\d{2}:\\d{2})?";
    /** 2026-03-02, 2026/3/2, 2026.03.02, 2026年3月2日 */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?" + "(?:" + ZONE + "|" + TIME + ")");
    /** 20260302, 20260302083000 */
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?\\d{4}(?:\\d{2})?)?Z?");
    /** 二〇二六年三月二日 */
    private static final Pattern NUMERALS =
            Pattern.compile("([〇○零oO0一二三四五六七八九]{4}) ?年 ?([元正一二三四五六七八九十]{1,2}) ?月 ?([一二三四五六七八九十廿卅]{1,3}) ?[日号]");
    /** 02/03/2026, 2.3.26, 02-03-2026 */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2}) ?[-/. ] ?(\\d{1,2}) ?[-/. ] ?(\\d{4}|\\d{2})" + TIME);
    /** 2-Mar-26, 2nd of March 2026, 2. März 2026, 2 mars 2026 */
    private static final Pattern DAY_NAME = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[-/., ]{0,2}(?:of |de )?(\\p{L}{3,10})\\.?(?: de)?[-/., ']{0,2}(\\d{4}|\\d{2})"
                    + TIME);
    /** March 2, 2026, Mar. 2nd 2026 */
    private static final Pattern NAME_DAY =
            Pattern.compile("(\\p{L}{3,10})\\.?[- ]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[-, ]{1,2}(\\d{4})" + TIME);

    private Dates() {}

    /** The date that {@code printed} is, as {@code yyyy-MM-dd}; 03/04/2026 is read by {@code order} unless a number above 12 decides. */
    public static Optional<String> parse(String printed, DayMonthOrder order) {
        if (printed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = NormalText.fold(printed);
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (matcher.matches()) {
            return date(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = SOLID.matcher(text);
        if (matcher.matches()) {
            return date(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = NUMERALS.matcher(text);
        if (matcher.matches()) {
            return numerals(matcher);
        }
        matcher = YEAR_LAST.matcher(text);
        if (matcher.matches()) {
            return yearLast(matcher, order);
        }
        return named(text);
    }

    private static Optional<String> yearLast(Matcher matcher, DayMonthOrder order) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        boolean dayFirst = first > 12 || (second <= 12 && order == DayMonthOrder.DAY_FIRST);
        int day = dayFirst ? first : second;
        int month = dayFirst ? second : first;
        return date(year(matcher.group(3)), month, day);
    }

    private static Optional<String> named(String text) {
        Matcher matcher = DAY_NAME.matcher(text);
        if (matcher.matches()) {
            int month = MonthNames.month(matcher.group(2));
            return date(year(matcher.group(3)), month, Integer.parseInt(matcher.group(1)));
        }
        matcher = NAME_DAY.matcher(text);
        if (matcher.matches()) {
            int month = MonthNames.month(matcher.group(1));
            return date(year(matcher.group(3)), month, Integer.parseInt(matcher.group(2)));
        }
        return Optional.empty();
    }

    private static Optional<String> numerals(Matcher matcher) {
        int year = 0;
        for (char c : matcher.group(1).toCharArray()) {
            year = year * 10 + Math.max(0, "一二三四五六七八九".indexOf(c) + 1);
        }
        String month = matcher.group(2).replace('元', '一').replace('正', '一');
        return date(year, smallNumeral(month), smallNumeral(matcher.group(3)));
    }

    /** 三, 十, 十三, 二十, 二十三, 廿三, 三十一; 0 if it is none. */
    private static int smallNumeral(String text) {
        String spread = text.replace("廿", "二十").replace("卅", "三十");
        int ten = spread.indexOf('十');
        if (ten < 0) {
            return spread.length() == 1 ? digit(spread) : 0;
        }
        String before = spread.substring(0, ten);
        String after = spread.substring(ten + 1);
        if (before.length() > 1 || after.length() > 1 || after.equals("十")) {
            return 0;
        }
        int tens = before.isEmpty() ? 1 : digit(before);
        return tens * 10 + (after.isEmpty() ? 0 : digit(after));
    }

    private static int digit(String numeral) {
        return "一二三四五六七八九".indexOf(numeral) + 1;
    }

    private static int year(String printed) {
        int number = Integer.parseInt(printed);
        if (printed.length() == 4) {
            return number;
        }
        return number >= FIRST_YEAR % 100 ? 1900 + number : 2000 + number;
    }

    private static Optional<String> date(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<String> date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
