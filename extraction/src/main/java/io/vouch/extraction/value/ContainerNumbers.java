package io.vouch.extraction.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Freight container numbers: owner, U/J/Z, six digits, check digit.
 *
 * @see "ISO 6346:2022 annex A"
 */
public final class ContainerNumbers {

    /** CSQU3054383 */
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");

    private ContainerNumbers() {}

    public static IdentifierCheck check(String printed) {
        if (printed.length() > 32) {
            return IdentifierCheck.MALFORMED;
        }
        String id = NormalText.compact(printed).toUpperCase(Locale.ROOT).replace("-", "");
        if (!FORM.matcher(id).matches()) {
            return IdentifierCheck.MALFORMED;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += value(id.charAt(i)) << i;
        }
        return sum % 11 % 10 == id.charAt(10) - '0' ? IdentifierCheck.VALID : IdentifierCheck.INVALID;
    }

    /** Letters count from 10 and leave out the multiples of 11. */
    private static int value(char c) {
        int number = Character.digit(c, 36);
        return number < 10 ? number : number + (number - 1) / 10;
    }
}
