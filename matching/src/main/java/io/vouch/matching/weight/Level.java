package io.vouch.matching.weight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The outcomes of a {@link Comparison}. The names are reason codes of alerts and part of what users read by program. */
public enum Level {
    /** Unique in the country, alone or with its code. */
    NATIONAL_NUMBER(Comparison.NUMBER),
    SAME_NUMBER(Comparison.NUMBER),
    LETTERS_FOR_DIGITS(Comparison.NUMBER),
    LOOK_ALIKE_DIGIT(Comparison.NUMBER),
    TWO_LOOK_ALIKE_DIGITS(Comparison.NUMBER),
    SWAPPED(Comparison.NUMBER),
    ONE_MORE(Comparison.NUMBER),
    /** One number is the beginning or the end of the other. */
    PART_OF_NUMBER(Comparison.NUMBER),
    OTHER_NUMBER(Comparison.NUMBER),
    SAME_SELLER_ID(Comparison.SELLER),
    SAME_SELLER_NAME(Comparison.SELLER),
    ALIKE_SELLER(Comparison.SELLER),
    OTHER_SELLER(Comparison.SELLER),
    SAME_BUYER(Comparison.BUYER),
    OTHER_BUYER(Comparison.BUYER),
    SAME_DATE(Comparison.DATE),
    NEAR_DATE(Comparison.DATE),
    OTHER_DATE(Comparison.DATE),
    SAME_GROSS(Comparison.GROSS),
    OTHER_GROSS(Comparison.GROSS),
    SAME_LINES(Comparison.LINES),
    OTHER_LINES(Comparison.LINES),
    SAME_CONTRACT(Comparison.CONTRACT),
    OTHER_CONTRACT(Comparison.CONTRACT),
    /** Clean neighbours are what an honest series looks like. */
    SERIAL_STEP(Comparison.SERIES),
    FAR_IN_SERIES(Comparison.SERIES);

    private final Comparison comparison;

    Level(Comparison comparison) {
        this.comparison = comparison;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** The levels of a comparison, strongest agreement first. */
    public static List<Level> of(Comparison comparison) {
        return Arrays.stream(values())
                .filter(level -> level.comparison == comparison)
                .toList();
    }

    /** The level with this name, or empty if a reason code is no level. */
    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(code))
                .findFirst();
    }
}
