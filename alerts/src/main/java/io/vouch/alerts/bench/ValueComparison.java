package io.vouch.alerts.bench;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a value that was read equals an expected one after the normalisation that the public scorers use: case, white space
 * and blanks around punctuation are folded, amounts compare as numbers, dates as day, month and year.
 */
final class ValueComparison {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Matches {@code " , "}. */
    private static final Pattern AROUND_PUNCTUATION = Pattern.compile("\\s*([^\\w\\s])\\s*");
    /** Matches {@code 1,234.50} in {@code RM 1,234.50}. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*\\.?\\d*");
    /** Matches {@code 2018-03-25}. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    /** Matches {@code 25/03/2018}, {@code 25 MAR 18}, {@code 25-MAR-2018}. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ]*(\\d{1,2}|[A-Z]{3,9})[-/. ,]*(\\d{4}|\\d{2})");

    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private ValueComparison() {}

    static boolean equal(String field, String value, String expected) {
        return canonical(field, value).equals(canonical(field, expected));
    }

    private static String canonical(String field, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (field.endsWith("_amount")) {
            return amount(text).orElse(text);
        }
        if (field.endsWith("_date")) {
            return date(text).orElse(text);
        }
        if (field.endsWith("_account") || field.endsWith("_tax_id")) {
            return BLANKS.matcher(text).replaceAll("");
        }
        String folded = BLANKS.matcher(text).replaceAll(" ");
        return AROUND_PUNCTUATION.matcher(folded).replaceAll("$1");
    }

    private static Optional<String> amount(String text) {
        Matcher number = NUMBER.matcher(BLANKS.matcher(text).replaceAll(""));
        if (!number.find()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(number.group().replace(",", ""));
        return Optional.of(
                amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString());
    }

    private static Optional<String> date(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return Optional.of(dayMonthYear(year.group(3), year.group(2), year.group(1)));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        String month = day.group(2);
        if (Character.isLetter(month.charAt(0))) {
            month = Integer.toString(MONTHS.indexOf(month.substring(0, 3)) / 3 + 1);
        }
        return Optional.of(dayMonthYear(day.group(1), month, day.group(3)));
    }

    private static String dayMonthYear(String day, String month, String year) {
        return Integer.parseInt(day) + "." + Integer.parseInt(month) + "." + Integer.parseInt(year) % 100;
    }
}
