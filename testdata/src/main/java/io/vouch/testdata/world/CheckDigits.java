package io.vouch.testdata.world;

import java.math.BigInteger;

/** Check digits of the identifiers printed on trade papers; every method returns the whole identifier. */
public final class CheckDigits {
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** Organisation code of GB 11714: eight characters and their check character. */
    public static String organisationCode(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return eight + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
    }

    /** Unified social credit code of GB 32100-2015: seventeen characters and their check character. */
    public static String creditCode(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Chinese bank code (CNAPS): eleven digits and the ISO 7064 MOD 11,10 check digit. */
    public static String cnaps(String eleven) {
        return eleven + mod1110(eleven);
    }

    /** German VAT id: {@code DE}, eight digits and the ISO 7064 MOD 11,10 check digit. */
    public static String germanVat(String eight) {
        return "DE" + eight + mod1110(eight);
    }

    /** British VAT id: {@code GB}, seven digits and the two check digits of the modulus 97 rule. */
    public static String britishVat(String seven) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (seven.charAt(i) - '0') * (8 - i);
        }
        return "GB%s%02d".formatted(seven, 97 - sum % 97);
    }

    /** Dutch VAT id: {@code NL}, nine digits, {@code B} and two digits, whole modulo 97 equal to 1 (rule of 2020). */
    public static String dutchVat(String nine) {
        for (int suffix = 2; suffix < 99; suffix++) {
            String candidate = "NL%sB%02d".formatted(nine, suffix);
            if (expanded(candidate).mod(NINETY_SEVEN).intValue() == 1) {
                return candidate;
            }
        }
        throw new IllegalStateException("no suffix makes a valid Dutch VAT id");
    }

    /** IBAN of ISO 13616. */
    public static String iban(String country, String bban) {
        int check = 98 - expanded(bban + country + "00").mod(NINETY_SEVEN).intValue();
        return "%s%02d%s".formatted(country, check, bban);
    }

    /** Legal entity identifier of ISO 17442: eighteen characters and the two check digits of ISO 7064 MOD 97-10. */
    public static String lei(String eighteen) {
        return eighteen
                + "%02d"
                        .formatted(
                                98 - expanded(eighteen + "00").mod(NINETY_SEVEN).intValue());
    }

    private static int mod1110(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }

    private static BigInteger expanded(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            digits.append(Character.digit(text.charAt(i), 36));
        }
        return new BigInteger(digits.toString());
    }

    /** The check digit of a container number (ISO 6346) of four letters and six digits. */
    public static int container(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            char letter = number.charAt(i);
            int value = Character.isDigit(letter) ? letter - '0' : letterValue(letter);
            sum += value << i;
        }
        return sum % 11 % 10;
    }

    /** A is 10, B 12, and so on: the multiples of 11 are left out. */
    private static int letterValue(char letter) {
        int value = 10;
        for (char each = 'A'; each < letter; each++) {
            value++;
            if (value % 11 == 0) {
                value++;
            }
        }
        return value;
    }
}
