package io.vouch.extraction.value;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Identifiers of banks, accounts and payments. Chinese corporate account numbers (对公账号) have no check digit: only cards have
 * Luhn.
 */
public final class BankIds {

    private static final Pattern CNAPS = Pattern.compile("[0-9]{12}");
    private static final Pattern CARD = Pattern.compile("[0-9]{13,19}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    /** GBO4HDVG14329640599425 */
    private static final Pattern MISREAD_IBAN = Pattern.compile("[A-Z]{2}[0-9OQDISZB]{2}[A-Z0-9]{11,30}");

    private static final int COUNTRY_AND_CHECK = 4;
    /** Where the letters of a bank end, in countries that write four. */
    private static final int BANK_LETTERS = 8;

    private static final String LETTERS_READ = "OQDISZB";
    private static final String DIGITS_MEANT = "0001528";
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final Pattern REFERENCE = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");

    /** Length of an IBAN by country (SWIFT IBAN registry, release 99); other countries are checked by MOD 97 alone. */
    private static final Map<String, Integer> IBAN_LENGTHS = Map.ofEntries(
            Map.entry("AE", 23),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SA", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("TR", 26));

    private BankIds() {}

    /** The Chinese clearing number of a bank branch (联行号): 12 digits, ISO 7064 MOD 11,10 (GB/T 17710). */
    public static IdentifierCheck checkCnaps(String printed) {
        String id = normalise(printed);
        if (!CNAPS.matcher(id).matches()) {
            return IdentifierCheck.MALFORMED;
        }
        return verdict(CheckDigits.mod11Radix10(id) == id.charAt(11) - '0');
    }

    /** A bank card's number: Luhn. Not for corporate accounts. */
    public static IdentifierCheck checkCard(String printed) {
        String id = normalise(printed);
        return CARD.matcher(id).matches() ? verdict(CheckDigits.luhn(id)) : IdentifierCheck.MALFORMED;
    }

    /**
     * An IBAN as it must have been printed: its check digits are digits, and most countries' account numbers too, so OCR took O for 0
     * and the like. Unchanged if the check digits do not agree to that.
     */
    public static String withoutMisreadLetters(String read) {
        String id = read.length() > 60 ? "" : normalise(read);
        if (!MISREAD_IBAN.matcher(id).matches() || checkIban(id) == IdentifierCheck.VALID) {
            return read;
        }
        for (int from : new int[] {id.length(), BANK_LETTERS, COUNTRY_AND_CHECK}) {
            String meant = id.substring(0, 2)
                    + digits(id.substring(2, COUNTRY_AND_CHECK))
                    + id.substring(COUNTRY_AND_CHECK, from)
                    + digits(id.substring(from));
            if (checkIban(meant) == IdentifierCheck.VALID) {
                return meant;
            }
        }
        return read;
    }

    private static String digits(String read) {
        StringBuilder meant = new StringBuilder(read);
        for (int i = 0; i < read.length(); i++) {
            int alike = LETTERS_READ.indexOf(read.charAt(i));
            if (alike >= 0) {
                meant.setCharAt(i, DIGITS_MEANT.charAt(alike));
            }
        }
        return meant.toString();
    }

    /** ISO 13616: the country's length, and MOD 97-10 with the first four characters put last. */
    public static IdentifierCheck checkIban(String printed) {
        String id = normalise(printed);
        if (!IBAN.matcher(id).matches()) {
            return IdentifierCheck.MALFORMED;
        }
        int length = IBAN_LENGTHS.getOrDefault(id.substring(0, 2), id.length());
        return verdict(length == id.length() && CheckDigits.mod97(id.substring(4) + id.substring(0, 4)) == 1);
    }

    /** ISO 9362 has no check digit: well formed with a country that exists is UNCHECKED. */
    public static IdentifierCheck checkBic(String printed) {
        String id = normalise(printed);
        boolean formed = BIC.matcher(id).matches()
                && (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(id.substring(4, 6))
                        || id.startsWith("XK", 4));
        return formed ? IdentifierCheck.UNCHECKED : IdentifierCheck.MALFORMED;
    }

    /** The bank of a BIC: its first eight characters, since XXX or nothing after them both mean the head office. */
    public static String bicKey(String printed) {
        String id = normalise(printed);
        return id.length() > 8 ? id.substring(0, 8) : id;
    }

    /** ISO 17442 legal entity identifier: MOD 97-10. */
    public static IdentifierCheck checkLei(String printed) {
        String id = normalise(printed);
        return LEI.matcher(id).matches() ? verdict(CheckDigits.mod97(id) == 1) : IdentifierCheck.MALFORMED;
    }

    /** ISO 11649 creditor reference (RF..): MOD 97-10 with the first four characters put last. */
    public static IdentifierCheck checkCreditorReference(String printed) {
        String id = normalise(printed);
        if (!REFERENCE.matcher(id).matches()) {
            return IdentifierCheck.MALFORMED;
        }
        return verdict(CheckDigits.mod97(id.substring(4) + id.substring(0, 4)) == 1);
    }

    /** An account number as compared: without blanks and hyphens, in capitals. */
    public static String normaliseAccount(String printed) {
        return normalise(printed).replace("-", "");
    }

    private static String normalise(String printed) {
        return printed.length() > 80 ? "" : NormalText.compact(printed).toUpperCase(Locale.ROOT);
    }

    private static IdentifierCheck verdict(boolean fits) {
        return fits ? IdentifierCheck.VALID : IdentifierCheck.INVALID;
    }
}
