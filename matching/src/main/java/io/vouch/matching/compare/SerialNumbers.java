package io.vouch.matching.compare;

import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;

/** Numbers of one series, such as {@code INV000101} and {@code INV000102}. */
public final class SerialNumbers {

    /** Digits at the end that count; enough for any series, few enough for a long. */
    private static final int COUNTER = 15;
    /** Digits in which the numbers of a few days differ. */
    private static final int LAST = 4;
    /** Of shorter numbers many are two characters apart. */
    private static final int LEAST_HEAD = 6;
    /** Closing digits among which a counter gains one from one invoice to another of a year's series. */
    private static final int GROWING = 2;

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

    /** By how much the closing digits of one number are ahead of the other's, of whatever length; empty if they differ elsewhere. */
    static OptionalLong ahead(String from, String to) {
        String head = from.substring(0, from.length() - Math.min(closingDigits(from), COUNTER));
        boolean series = to.startsWith(head)
                && from.length() > head.length()
                && to.length() > head.length()
                && to.length() - head.length() <= COUNTER
                && to.length() - head.length() <= closingDigits(to);
        return series
                ? OptionalLong.of(
                        Long.parseLong(to.substring(head.length())) - Long.parseLong(from.substring(head.length())))
                : OptionalLong.empty();
    }

    /** The same of numbers whose heads a picture may have misread: by their last digits alone, where the heads are a slip apart. */
    static OptionalLong aheadAtTheEnd(String from, String to) {
        boolean digits = closingDigits(from) >= LAST && closingDigits(to) >= LAST;
        if (!digits) {
            return OptionalLong.empty();
        }
        String head = from.substring(0, from.length() - LAST);
        String other = to.substring(0, to.length() - LAST);
        return head.equals(other) || CharacterNoise.isOneSlip(head, other)
                ? OptionalLong.of(
                        Long.parseLong(to.substring(other.length())) - Long.parseLong(from.substring(head.length())))
                : OptionalLong.empty();
    }

    /**
     * True if a picture may have turned a neighbour's number into this one: with one character of the misread number put right, or one that
     * was lost put back, the two are so many steps apart.
     *
     * @param misread a number that was read from a picture
     * @param steps by how much the misread number may be ahead of the other
     */
    static boolean isNeighbourMisread(String other, String misread, LongPredicate steps) {
        for (int at = 0; at <= misread.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String before = misread.substring(0, at) + digit;
                if (isAhead(other, before + misread.substring(at), steps)
                        || (at < misread.length() && isAhead(other, before + misread.substring(at + 1), steps))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * True if two pictures may have made these numbers of two neighbours: of one length, the last two digits a few steps apart, and at most
     * two others unlike, one for each picture.
     */
    static boolean areNeighboursMisread(String one, String other, long most) {
        int head = one.length() - GROWING;
        if (one.length() != other.length()
                || head < LEAST_HEAD
                || closingDigits(one) < GROWING
                || closingDigits(other) < GROWING) {
            return false;
        }
        int unlike = 0;
        for (int i = 0; i < head; i++) {
            unlike += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        int steps = Math.abs(Integer.parseInt(one.substring(head)) - Integer.parseInt(other.substring(head)));
        return unlike <= 2 && steps != 0 && steps <= most;
    }

    private static boolean isAhead(String from, String to, LongPredicate steps) {
        OptionalLong ahead = from.length() == to.length() ? ahead(from, to) : OptionalLong.empty();
        return ahead.isPresent() && steps.test(ahead.getAsLong());
    }

    /** True if one is the other with a digit more among its last, as when a counter without leading zeros goes from 4 to 44, or to 14. */
    static boolean isGrown(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        if (longer.length() != shorter.length() + 1 || closingDigits(longer) < GROWING) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return same >= longer.length() - GROWING && longer.endsWith(shorter.substring(same));
    }

    /** The numbers of a batch with this one, without itself; none if it does not end in digits. */
    public static Set<String> around(String number) {
        return around(number, RenumberedRule.BATCH_STEPS);
    }

    private static Set<String> around(String number, long steps) {
        int from = number.length() - Math.min(closingDigits(number), COUNTER);
        Set<String> around = new LinkedHashSet<>();
        if (from == number.length()) {
            return around;
        }
        long counter = Long.parseLong(number.substring(from));
        for (long next = Math.max(0, counter - steps); next <= counter + steps; next++) {
            String digits = Long.toString(next);
            String padded = "0".repeat(Math.max(0, number.length() - from - digits.length())) + digits;
            if (next != counter && padded.length() == number.length() - from) {
                around.add(number.substring(0, from) + padded);
            }
        }
        return around;
    }

    private static int closingDigits(String number) {
        int at = number.length();
        while (at > 0 && number.charAt(at - 1) >= '0' && number.charAt(at - 1) <= '9') {
            at--;
        }
        return number.length() - at;
    }
}
