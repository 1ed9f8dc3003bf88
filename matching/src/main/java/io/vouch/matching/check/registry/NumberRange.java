package io.vouch.matching.check.registry;

import io.vouch.matching.party.LookAlikes;

/** Invoice numbers from one to another, both included, as register entries write them: {@code 02322335-02322359}. */
record NumberRange(String from, String to) {

    /** A range of two numbers of one series; numbers of different length or beginning make an empty one. */
    static NumberRange of(String from, String to) {
        return new NumberRange(upper(from), upper(to));
    }

    boolean holds(String number) {
        String one = upper(number);
        int same = commonStart();
        return one.length() == from.length()
                && from.length() == to.length()
                && isNumeric(from.substring(same))
                && isNumeric(to.substring(same))
                && one.startsWith(from.substring(0, same))
                && from.compareTo(one) <= 0
                && one.compareTo(to) <= 0;
    }

    private int commonStart() {
        int at = 0;
        while (at < Math.min(from.length(), to.length()) && from.charAt(at) == to.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Leading zeros stay: they keep the numbers of a series equally long. */
    private static String upper(String number) {
        return LookAlikes.comparable("1" + number);
    }

    private static boolean isNumeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
