package io.vouch.testdata;

import io.vouch.testdata.world.Dice;
import java.util.ArrayList;
import java.util.List;

/** Changes invoice numbers: by one look-alike character, or to another number of the same form. */
final class Lookalike {
    private static final String FROM = "01356789";
    private static final String TO = "87865371";
    private static final int TAIL = 6;

    private Lookalike() {}

    /** {@code number} with one digit among its last six replaced by a digit that looks like it. */
    static String changed(String number, Dice dice) {
        List<Integer> places = new ArrayList<>();
        for (int i = Math.max(0, number.length() - TAIL); i < number.length(); i++) {
            if (FROM.indexOf(number.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("no digit of the number has a look-alike");
        }
        int place = dice.pick(places);
        char like = TO.charAt(FROM.indexOf(number.charAt(place)));
        return number.substring(0, place) + like + number.substring(place + 1);
    }

    /** A number of the same form which differs in at least two digits. */
    static String nextNumber(String number, Dice dice) {
        int last = number.length() - 2;
        String tail = "%02d".formatted((Integer.parseInt(number.substring(last)) + 11 * dice.between(1, 8)) % 100);
        return number.substring(0, last) + tail;
    }
}
