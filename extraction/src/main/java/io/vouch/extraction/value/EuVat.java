package io.vouch.extraction.value;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * European VAT identifiers. Formats of every member state; check digits of those that most papers bear.
 *
 * @see "Council Directive 2006/112/EC art. 215; formats: European Commission, VIES FAQ question 11"
 */
public final class EuVat {

    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            format("AT", "U[0-9]{8}"),
            format("BE", "[01]?[0-9]{9}"),
            format("BG", "[0-9]{9,10}"),
            format("CY", "[0-9]{8}[A-Z]"),
            format("CZ", "[0-9]{8,10}"),
            format("DE", "[0-9]{9}"),
            format("DK", "[0-9]{8}"),
            format("EE", "[0-9]{9}"),
            format("EL", "[0-9]{9}"),
            format("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            format("FI", "[0-9]{8}"),
            format("FR", "[A-HJ-NP-Z0-9]{2}[0-9]{9}"),
            format("GB", "(?:[0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})"),
            format("HR", "[0-9]{11}"),
            format("HU", "[0-9]{8}"),
            format("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            format("IT", "[0-9]{11}"),
            format("LT", "(?:[0-9]{9}|[0-9]{12})"),
            format("LU", "[0-9]{8}"),
            format("LV", "[0-9]{11}"),
            format("MT", "[0-9]{8}"),
            format("NL", "[0-9]{9}B[0-9]{2}"),
            format("PL", "[0-9]{10}"),
            format("PT", "[0-9]{9}"),
            format("RO", "[0-9]{2,10}"),
            format("SE", "[0-9]{10}01"),
            format("SI", "[0-9]{8}"),
            format("SK", "[0-9]{10}"),
            format("XI", "(?:[0-9]{9}|[0-9]{12})"));

    private EuVat() {}

    private static Map.Entry<String, Pattern> format(String country, String pattern) {
        return Map.entry(country, Pattern.compile(pattern));
    }

    /** The verdict on an identifier with its two country letters; {@code UNCHECKED} where the state's check rule is not known here. */
    public static IdentifierCheck check(String printed) {
        if (printed.length() > 32) {
            return IdentifierCheck.MALFORMED;
        }
        String id = NormalText.compact(printed).toUpperCase(Locale.ROOT).replaceAll("[.-]", "");
        if (id.length() < 4) {
            return IdentifierCheck.MALFORMED;
        }
        String country = id.substring(0, 2);
        String body = id.substring(2);
        Pattern format = FORMATS.get(country);
        if (format == null || !format.matcher(body).matches()) {
            return IdentifierCheck.MALFORMED;
        }
        return verdict(country, body);
    }

    private static IdentifierCheck verdict(String country, String body) {
        return switch (country) {
            case "DE" -> of(CheckDigits.mod11Radix10(body) == last(body));
            case "AT" -> of(austria(body.substring(1)));
            case "FR" -> france(body);
            case "NL" -> of(netherlands(body));
            case "IT" -> of(CheckDigits.luhn(body));
            case "BE" -> of(belgium(body));
            case "LU" -> of(Integer.parseInt(body.substring(0, 6)) % 89 == Integer.parseInt(body.substring(6)));
            case "DK" -> of(CheckDigits.weighted(body, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
            case "FI" -> of(CheckDigits.weighted(body, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0);
            case "PL" -> of(CheckDigits.weighted(body, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == last(body));
            case "PT" -> of((11 - CheckDigits.weighted(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == last(body));
            case "GB", "XI" -> britain(body);
            case "SE" -> of(CheckDigits.luhn(body.substring(0, 10)));
            default -> IdentifierCheck.UNCHECKED;
        };
    }

    private static IdentifierCheck of(boolean fits) {
        return fits ? IdentifierCheck.VALID : IdentifierCheck.INVALID;
    }

    private static int last(String body) {
        return body.charAt(body.length() - 1) - '0';
    }

    private static boolean austria(String digits) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 + 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == last(digits);
    }

    /** Old style: two check digits over the SIREN. Keys with letters follow a rule that is seldom met: only the SIREN is checked. */
    private static IdentifierCheck france(String body) {
        String siren = body.substring(2);
        if (!body.substring(0, 2).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return CheckDigits.luhn(siren) ? IdentifierCheck.UNCHECKED : IdentifierCheck.INVALID;
        }
        long expected = Long.parseLong(siren + "12") % 97;
        return of(expected == Long.parseLong(body.substring(0, 2)) && CheckDigits.luhn(siren));
    }

    /** Companies: weighted sum of the number; sole traders since 2020: MOD 97-10 over the whole identifier. */
    private static boolean netherlands(String body) {
        int sum = CheckDigits.weighted(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return sum == body.charAt(8) - '0' || CheckDigits.mod97("NL" + body) == 1;
    }

    /**
     * Seven digits weighted 8 to 2 and the two check digits make a multiple of 97, or do so with 55 more since 2010; branches append
     * three digits. Government and health numbers have no check digits.
     */
    private static IdentifierCheck britain(String body) {
        if (!Character.isDigit(body.charAt(0))) {
            return IdentifierCheck.UNCHECKED;
        }
        int sum = Integer.parseInt(body.substring(7, 9));
        for (int i = 0; i < 7; i++) {
            sum += (body.charAt(i) - '0') * (8 - i);
        }
        return of(sum % 97 == 0 || (sum + 55) % 97 == 0);
    }

    private static boolean belgium(String body) {
        String digits = body.length() == 9 ? "0" + body : body;
        long number = Long.parseLong(digits.substring(0, 8));
        return 97 - number % 97 == Long.parseLong(digits.substring(8));
    }
}
