package io.vouch.extraction.value;

/** The check-digit algorithms by their standards' names. Inputs are already known to have the right length and alphabet. */
final class CheckDigits {

    private CheckDigits() {}

    /** ISO 7064 MOD 11,10 over all digits but the last (GB/T 17710, German VAT): the check digit that belongs there. */
    static int mod11Radix10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    /** ISO 7064 MOD 97-10: the remainder of digits and letters (A = 10 .. Z = 35) read as one number; 1 if the text is valid. */
    static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }

    /** Luhn (ISO/IEC 7812-1): every second digit from the right, the check digit being the first, counts double. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** Sum of digit times weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
