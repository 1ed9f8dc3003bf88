package io.vouch.matching.compare;

import java.util.OptionalLong;

/** Numbers of one series, such as {@code INV000101} and {@code INV000102}. */
final class SerialNumbers {

    /** Digits at the end that count; enough for any series, few enough for a long. */
    private static final int COUNTER = 15;

    private SerialNumbers() {}

    /** How far apart two numbers are that differ in their closing digits alone; empty if they differ elsewhere. */
    static OptionalLong step(String one, String other) {
        if (one.length() != other.length()) {
            return OptionalLong.empty();
        }
        int digits = Math.min(closingDigits(one), closingDigits(other));
        int from = one.length() - Math.min(digits, COUNTER);
        if (from == one.length() || !one.substring(0, from).equals(other.substring(0, from))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.abs(Long.parseLong(one.substring(from)) - Long.parseLong(other.substring(from))));
    }

    private static int closingDigits(String number) {
        int at = number.length();
        while (at > 0 && number.charAt(at - 1) >= '0' && number.charAt(at - 1) <= '9') {
            at--;
        }
        return number.length() - at;
    }
}
