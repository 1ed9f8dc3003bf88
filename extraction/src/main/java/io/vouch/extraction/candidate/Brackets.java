package io.vouch.extraction.candidate;

/** Brackets around a value belong to the sentence, not to the value, unless the value has both of a pair. */
public final class Brackets {

    private static final String OPENING = "([〔【";
    private static final String CLOSING = ")]〕】";

    private Brackets() {}

    /** Without an opening bracket at the start that nothing closes and a closing one at the end that nothing opened. */
    public static String within(String printed) {
        boolean alone = !printed.isEmpty()
                && isIn(OPENING, printed.charAt(0))
                && printed.chars().noneMatch(unit -> isIn(CLOSING, unit));
        return beforeClosing(alone ? printed.substring(1) : printed);
    }

    /** What stands before the first closing bracket that was not opened. */
    public static String beforeClosing(String printed) {
        int open = 0;
        for (int i = 0; i < printed.length(); i++) {
            open += isIn(OPENING, printed.charAt(i)) ? 1 : 0;
            open -= isIn(CLOSING, printed.charAt(i)) ? 1 : 0;
            if (open < 0) {
                return printed.substring(0, i);
            }
        }
        return printed;
    }

    private static boolean isIn(String marks, int unit) {
        return marks.indexOf(unit) >= 0;
    }
}
