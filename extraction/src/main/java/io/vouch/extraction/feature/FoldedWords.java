package io.vouch.extraction.feature;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * The words of a text as the model sees them: in lower case, digits as 0 and at most two of them, Chinese text in pieces of four
 * characters; between them anything but letters, signs of currencies, % and #.
 */
final class FoldedWords {

    /** The last one holds what is left of the text. */
    private static final int MOST = 24;

    private static final int PIECE = 4;
    private static final int MOST_DIGITS = 2;
    /** No character below is Chinese. */
    private static final int FIRST_HAN = 0x2E80;

    private final StringBuilder words = new StringBuilder();
    private boolean parted;
    private int digits;
    private int piece;

    private FoldedWords() {}

    static String[] of(String text) {
        FoldedWords folded = new FoldedWords();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(folded::add);
        return folded.words.length() == 0
                ? new String[0]
                : folded.words.toString().split(" ", MOST);
    }

    private void add(int point) {
        boolean digit = point >= '0' && point <= '9';
        boolean han = point >= FIRST_HAN && UnicodeScript.of(point) == UnicodeScript.HAN;
        parted |= han ? piece % PIECE == 0 : piece > 0;
        piece = han ? piece + 1 : 0;
        digits = digit ? digits + 1 : 0;
        if (!digit && !isPartOfWord(point)) {
            parted = true;
        } else if (digits <= MOST_DIGITS) {
            append(digit ? '0' : point);
        }
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetter(point)
                || point == '%'
                || point == '#'
                || Character.getType(point) == Character.CURRENCY_SYMBOL;
    }

    private void append(int point) {
        if (parted && words.length() > 0) {
            words.append(' ');
        }
        parted = false;
        words.appendCodePoint(point);
    }
}
