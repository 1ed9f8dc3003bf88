package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Equality as public scorers of receipts see it: case, white space and blanks around punctuation are folded, amounts compare as
 * numbers, dates as day, month and year. Stricter than {@link io.vouch.models.labels.Truth}, which drops punctuation.
 *
 * @see "ICDAR 2019 Robust Reading Challenge on Scanned Receipts OCR and Information Extraction, task 3"
 */
final class KeyComparison {

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

    private KeyComparison() {}

    static boolean equal(FieldName field, String value, String truth) {
        return fold(field, value).equals(fold(field, truth));
    }

    private static String fold(FieldName field, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (field.kind() == ValueKind.AMOUNT) {
            return amount(text);
        }
        if (field.kind() == ValueKind.DATE) {
            return date(text);
        }
        return AROUND_PUNCTUATION.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("$1");
    }

    private static String amount(String text) {
        Matcher number = NUMBER.matcher(BLANKS.matcher(text).replaceAll(""));
        if (!number.find()) {
            return text;
        }
        BigDecimal amount = new BigDecimal(number.group().replace(",", ""));
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String date(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return dayMonthYear(year.group(3), year.group(2), year.group(1));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (!day.matches()) {
            return text;
        }
        String month = day.group(2);
        if (Character.isLetter(month.charAt(0))) {
            month = Integer.toString(MONTHS.indexOf(month.substring(0, 3)) / 3 + 1);
        }
        return dayMonthYear(day.group(1), month, day.group(3));
    }

    private static String dayMonthYear(String day, String month, String year) {
        return Integer.parseInt(day) + "." + Integer.parseInt(month) + "." + Integer.parseInt(year) % 100;
    }
}
