package io.vouch.extraction.confusion;

/** Kinds of characters, each with how many of them values are commonly written with. */
enum CharacterClass {
    DIGIT(10),
    LATIN(26),
    /** Characters in the names of firms: the commonest thousand make nearly all of them. */
    HAN(1_000),
    SIGN(20);

    private final int size;

    CharacterClass(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    static CharacterClass of(char unit) {
        if (Character.isDigit(unit)) {
            return DIGIT;
        }
        if (Character.UnicodeScript.of(unit) == Character.UnicodeScript.HAN) {
            return HAN;
        }
        return Character.isLetter(unit) ? LATIN : SIGN;
    }
}
