package io.vouch.extraction.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one printed amount or rate, the whole text being that number, with or without its currency. Results keep the printed
 * scale; compare them with {@link BigDecimal#compareTo}. At most 18 digits before the mark and 10 after it.
 */
public final class Amounts {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_WHOLE = 18;
    private static final int MAX_FRACTION = 10;

    private static final String SYMBOLS = "(?:[A-Z]{2,3}\\$|[A-Z]{3}|RM|R\\$|\\p{Sc}|人民币|美元|欧元|港币|港元|日元|英镑)";
    private static final String SIGN = "[-\u2212\u2013\u2010\u2011\u2014]";
    /** CNY -1,234.56, ¥1234, (1,234.56), 1.234,56- EUR, 120 万元 */
    private static final Pattern FRAME = Pattern.compile("(?<s1>" + SIGN + "|负|\\+)? ?(?<open>\\()? ?(?<s2>" + SIGN
            + "|负|\\+)? ?" + SYMBOLS
            + "?[: ]{0,2}(?<s3>" + SIGN + "|负)? ?(?<digits>[0-9.,'’ ]*[0-9](?:[.,](?=$|[^0-9]))?) ?(?<s4>" + SIGN
            + ")?(?: ?(?<unit>[万萬亿億]))? ?(?:" + SYMBOLS + "|[元圆圓])?[整正]? ?(?<close>\\))? ?(?<s5>" + SIGN + "|DR|CR)?");
    /** 1,234,567 and 1 234 567 and 12,34,567 */
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,' ][0-9]{2,3})*[.,' ][0-9]{3}");

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1," + MAX_WHOLE + "}");
    /** 13%, 0.13, 13 % */
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,6})?) ?[%％‰]");

    private Amounts() {}

    /** The amount, where a lone mark before three digits is read as in Chinese and English papers. */
    public static Optional<BigDecimal> parse(String printed) {
        return parse(printed, DecimalMark.POINT);
    }

    /** The amount, negative for a sign before or after it, 负, or parentheses. */
    public static Optional<BigDecimal> parse(String printed, DecimalMark mark) {
        if (printed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher frame = FRAME.matcher(NormalText.fold(printed));
        if (!frame.matches()) {
            return Optional.empty();
        }
        boolean bracketed = frame.group("open") != null;
        if (bracketed != (frame.group("close") != null)) {
            return Optional.empty();
        }
        long signs = Stream.of("s1", "s2", "s3", "s4", "s5")
                .map(frame::group)
                .filter(Amounts::isMinus)
                .count();
        if (signs > 1) {
            return Optional.empty();
        }
        Optional<BigDecimal> size = number(frame.group("digits"), mark).map(n -> n.multiply(unit(frame.group("unit"))));
        return signs > 0 || bracketed ? size.map(BigDecimal::negate) : size;
    }

    /** A rate as a decimal: {@code 13%} is 0.13; a bare number must be a decimal from 0 to 1. */
    public static Optional<BigDecimal> parseRate(String printed) {
        if (printed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String text = NormalText.fold(printed);
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            int places = text.endsWith("‰") ? 3 : 2;
            return Optional.of(plain(new BigDecimal(percent.group(1).replace(',', '.')).movePointLeft(places)));
        }
        return parse(text, DecimalMark.POINT)
                .filter(rate -> rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0)
                .map(Amounts::plain);
    }

    /** The number without trailing zeros, never in exponent form: 0.130000 is 0.13, 100.00 is 100. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isMinus(String sign) {
        return sign != null && !sign.equals("+") && !sign.equals("DR") && !sign.equals("CR");
    }

    private static BigDecimal unit(String unit) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        return new BigDecimal("万萬".contains(unit) ? "10000" : "100000000");
    }

    private static Optional<BigDecimal> number(String printed, DecimalMark mark) {
        String text = printed.replace('’', '\'').replaceAll(" ?([.,]) ?", "$1");
        if (text.endsWith(".") || text.endsWith(",")) {
            text = text.substring(0, text.length() - 1);
        }
        int decimal = decimalPosition(text, mark);
        String whole = decimal < 0 ? text : text.substring(0, decimal);
        String fraction = decimal < 0 ? "" : text.substring(decimal + 1);
        if (whole.isEmpty()) {
            whole = "0";
        }
        if (!fraction.isEmpty() && !fraction.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        boolean ordered =
                PLAIN.matcher(whole).matches() || (GROUPED.matcher(whole).matches() && hasOneSeparator(whole));
        String digits = whole.replaceAll("[^0-9]", "");
        if (!ordered || digits.length() > MAX_WHOLE || fraction.length() > MAX_FRACTION) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(fraction.isEmpty() ? digits : digits + "." + fraction));
    }

    /** Where the decimal mark stands, or -1: the last of two kinds of mark, or a lone mark that cannot group thousands. */
    private static int decimalPosition(String text, DecimalMark mark) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            int last = Math.max(point, comma);
            return text.indexOf(text.charAt(last)) == last ? last : -1;
        }
        int only = Math.max(point, comma);
        if (only < 0 || text.indexOf(text.charAt(only)) != only) {
            return -1;
        }
        boolean otherGroups = text.indexOf(' ') >= 0 || text.indexOf('\'') >= 0;
        boolean mayGroup = text.length() - only - 1 == 3 && only >= 1 && only <= 3 && text.charAt(0) != '0';
        boolean isMark = (text.charAt(only) == '.') == (mark == DecimalMark.POINT);
        return otherGroups || !mayGroup || isMark ? only : -1;
    }

    private static boolean hasOneSeparator(String whole) {
        return whole.chars().filter(c -> c < '0' || c > '9').distinct().count() == 1;
    }
}
