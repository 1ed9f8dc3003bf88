package io.vouch.alerts.bench.matching;

import io.vouch.matching.party.LookAlikes;
import java.util.SplittableRandom;

/**
 * What reading a picture does to a value. The rate of wrong numbers is the one measured on degraded A4 scans of layouts unknown to the
 * reader (.948 right, {@code ./vouch benchmark --only ocr}); the rates for names, dates and lost values are estimates.
 * What is done to a value depends on the picture and the field alone: the same scan is misread alike.
 */
final class PictureNoise {

    private static final double NUMBER_WRONG = 0.052;
    private static final double AMOUNT_WRONG = 0.04;
    private static final double DATE_WRONG = 0.015;
    private static final double NAME_WRONG = 0.15;
    private static final double IDENTIFIER_WRONG = 0.08;
    private static final double LOST = 0.03;
    private static final double NUMBER_LOST = 0.005;
    private static final double IDENTIFIER_LOST = 0.15;
    private static final double LINES_WRONG = 0.6;

    private final long picture;

    PictureNoise(long picture) {
        this.picture = picture;
    }

    private SplittableRandom dice(String field) {
        return new SplittableRandom(picture * 31 + field.hashCode());
    }

    String number(String value) {
        return read("number", value, NUMBER_LOST, NUMBER_WRONG, true);
    }

    String amount(String value) {
        return read("amount", value, LOST, AMOUNT_WRONG, true);
    }

    String date(String value) {
        SplittableRandom dice = dice("date");
        if (dice.nextDouble() < LOST) {
            return "";
        }
        if (dice.nextDouble() >= DATE_WRONG) {
            return value;
        }
        int day = 1 + dice.nextInt(28);
        return value.substring(0, 8) + (day < 10 ? "0" : "") + day;
    }

    String name(String field, String value) {
        return read(field, value, LOST, NAME_WRONG, false);
    }

    String identifier(String field, String value) {
        return read(field, value, IDENTIFIER_LOST, IDENTIFIER_WRONG, true);
    }

    String contract(String value) {
        return read("contract", value, IDENTIFIER_LOST, IDENTIFIER_WRONG, true);
    }

    /** True if the words of a line are misread; in half of these the figures of a line are too. */
    boolean losesLines() {
        return dice("lines").nextDouble() < LINES_WRONG;
    }

    boolean losesFigures() {
        return dice("lines").nextDouble() < LINES_WRONG / 2;
    }

    /** Points by which the sheet lay askew on the glass. */
    double shift(String axis) {
        return dice(axis).nextDouble() * 12 - 6;
    }

    private String read(String field, String value, double lost, double wrong, boolean digits) {
        SplittableRandom dice = dice(field);
        if (value.isEmpty() || dice.nextDouble() < lost) {
            return "";
        }
        return dice.nextDouble() < wrong ? misread(value, digits, dice) : value;
    }

    /** Seven times in ten a look-alike, else a character lost or taken for any other. */
    private static String misread(String value, boolean digits, SplittableRandom dice) {
        int at = dice.nextInt(value.length());
        String before = value.substring(0, at);
        String after = value.substring(at + 1);
        if (!digits) {
            return before + (char) (value.charAt(at) + 1 + dice.nextInt(3)) + after;
        }
        String alike = LookAlikes.alike(value.charAt(at));
        int kind = dice.nextInt(20);
        if (kind < 14 && !alike.isEmpty()) {
            return before + alike.charAt(dice.nextInt(alike.length())) + after;
        }
        return kind < 17 || !Character.isDigit(value.charAt(at)) ? before + after : before + dice.nextInt(10) + after;
    }
}
