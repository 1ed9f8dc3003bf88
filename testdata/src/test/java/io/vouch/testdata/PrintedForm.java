package io.vouch.testdata;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What print says, in the canonical form of truth: every date as ISO, every amount as a plain decimal. */
final class PrintedForm {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final Pattern PLAIN_AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
    /** 2026年05月03日, 2026-05-03, 2026/5/3, 2026.05.03, 20260503. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})");

    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    /** 03/05/2026 and 03.05.2026, the day first. */
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    /** 3 May 2026, 03-May-2026, 3rd day of May 2026. */
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:dayof)?[ ,.-]*([A-Z][a-z]{2,8})[ ,.-]*(\\d{4})");
    /** May 3, 2026. */
    private static final Pattern MONTH_DAY =
            Pattern.compile("([A-Z][a-z]{2,8})[ .-]*(\\d{1,2})(?:st|nd|rd|th)?[ ,]*(\\d{4})");
    /** 二〇二六年五月三日. */
    private static final Pattern HAN_DATE =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");

    private static final Pattern AMOUNT =
            Pattern.compile("[-(（]?(?:\\d{1,3}(?:[,'. ]\\d{3})+|\\d+)[.,]\\d{2}(?![\\d%])");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PrintedForm() {}

    /** Whether {@code printed} says {@code value} of {@code field}; {@code whole} demands that it says nothing else. */
    static boolean says(String printed, String field, String value, boolean whole) {
        if (ISO.matcher(value).matches()) {
            List<String> dates = dates(printed);
            return whole ? dates.equals(List.of(value)) : dates.contains(value);
        }
        if (field.equals("advance_rate")) {
            String percent =
                    new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            return whole
                    ? plain(printed).equals(percent)
                    : Pattern.compile("(?<!\\d)" + percent)
                            .matcher(plain(printed))
                            .find();
        }
        if (PLAIN_AMOUNT.matcher(value).matches()) {
            BigDecimal wanted = new BigDecimal(value);
            List<BigDecimal> amounts = amounts(printed);
            boolean there = amounts.stream().anyMatch(each -> each.compareTo(wanted) == 0);
            return whole ? there && amounts.size() == 1 : there;
        }
        String there = plain(printed);
        String wanted = plain(value);
        if (!whole) {
            return ISO_SECOND.matcher(value).matches() || Character.isDigit(value.charAt(0)) && value.matches("\\d+")
                    ? Pattern.compile("(?<!\\d)" + Pattern.quote(wanted) + "(?!\\d)")
                            .matcher(there)
                            .find()
                    : there.contains(wanted);
        }
        return there.equals(wanted);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]", "");
    }

    static List<BigDecimal> amounts(String printed) {
        List<BigDecimal> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC));
        while (matcher.find()) {
            String text = matcher.group();
            boolean negative = text.startsWith("-") || text.startsWith("(");
            String digits = text.replaceAll("\\D", "");
            BigDecimal amount = new BigDecimal(digits).movePointLeft(2);
            amounts.add(negative ? amount.negate() : amount);
        }
        return amounts;
    }

    static List<String> dates(String printed) {
        String text = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        String close = text.replaceAll("\\s", "");
        List<String> dates = new ArrayList<>();
        collect(dates, YEAR_FIRST.matcher(text), 1, 2, 3);
        collect(dates, COMPACT.matcher(text), 1, 2, 3);
        collect(dates, DAY_FIRST.matcher(text), 3, 2, 1);
        collect(dates, DAY_MONTH.matcher(close), 3, 2, 1);
        if (dates.isEmpty() || text.length() > 30) {
            collect(dates, MONTH_DAY.matcher(close), 3, 1, 2);
        }
        collect(dates, HAN_DATE.matcher(text), 1, 2, 3);
        return dates;
    }

    private static void collect(List<String> dates, Matcher matcher, int year, int month, int day) {
        while (matcher.find()) {
            int monthNumber = month(matcher.group(month));
            int dayNumber = number(matcher.group(day));
            if (monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31) {
                dates.add("%04d-%02d-%02d".formatted(number(matcher.group(year)), monthNumber, dayNumber));
            }
        }
    }

    private static int month(String text) {
        return Character.isLetter(text.charAt(0)) && text.charAt(0) < 128
                ? 1 + MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT))
                : number(text);
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String digits = text.replace('零', '〇').replace('○', '〇');
        if (digits.length() == 4) {
            return digits.chars().map(HAN_DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit);
        }
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return HAN_DIGITS.indexOf(digits);
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(digits.charAt(0));
        int ones = ten == digits.length() - 1 ? 0 : HAN_DIGITS.indexOf(digits.charAt(digits.length() - 1));
        return tens * 10 + ones;
    }

    /** Whether {@code date} is a day that exists. */
    static boolean exists(String date) {
        return LocalDate.parse(date).toString().equals(date);
    }
}
