package io.vouch.testdata;

import java.math.BigInteger;

/** Check digits, written from the standards and not from the generator; each method says whether an identifier holds. */
final class Identifiers {
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private Identifiers() {}

    /** A tax id of China, Britain, Germany or the Netherlands. */
    static boolean taxId(String id) {
        if (id.matches("[0-9A-Z]{18}")) {
            return credit(id) && organisation(id.substring(8, 17));
        }
        return switch (id.substring(0, 2)) {
            case "GB" -> british(id.substring(2));
            case "DE" -> id.matches("DE[1-9]\\d{8}") && iso7064(id.substring(2));
            case "NL" -> id.matches("NL\\d{9}B\\d{2}") && mod97(id);
            default -> false;
        };
    }

    /** GB 32100-2015. */
    static boolean credit(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT.indexOf(id.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return (sum + CREDIT.indexOf(id.charAt(17))) % 31 == 0;
    }

    /** GB 11714. */
    static boolean organisation(String nine) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(nine.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int last = nine.charAt(8) == 'X' ? 10 : Character.digit(nine.charAt(8), 10);
        return (sum + last) % 11 == 0;
    }

    /** The sum of seven weighted digits and the two check digits is a multiple of 97. */
    private static boolean british(String nine) {
        int sum = Integer.parseInt(nine.substring(7));
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (nine.charAt(i) - '0');
        }
        return sum % 97 == 0;
    }

    /** ISO 7064 MOD 11,10 over digits with their check digit. */
    static boolean iso7064(String digits) {
        int carry = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (carry + digits.charAt(i) - '0') % 10;
            carry = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (carry + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    static boolean iban(String iban) {
        return mod97(iban.substring(4) + iban.substring(0, 4));
    }

    static boolean mod97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** ISO 6346. */
    static boolean container(String number) {
        String values = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += values.indexOf(number.charAt(i)) << i;
        }
        return sum % 11 % 10 == number.charAt(10) - '0';
    }
}
