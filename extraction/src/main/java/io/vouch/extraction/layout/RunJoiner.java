package io.vouch.extraction.layout;

import java.util.List;

/** Puts lines together to one run, with a blank at each line break except between Chinese characters and inside numbers. */
public final class RunJoiner {

    /** Share of Chinese characters from which a line is Chinese running text. */
    private static final double HAN_TEXT = 0.3;

    private RunJoiner() {}

    /** @param runs at least one */
    public static TextRun join(List<TextRun> runs) {
        RunBuilder builder = new RunBuilder();
        TextRun previous = null;
        for (TextRun run : runs) {
            builder.addRun(run, previous != null && !joinsWithoutBlank(previous.text(), run.text()));
            previous = run;
        }
        return builder.build();
    }

    static boolean joinsWithoutBlank(String above, String below) {
        char last = above.charAt(above.length() - 1);
        char first = below.charAt(0);
        if (Glyphs.isHan(last) && Glyphs.isHan(first)) {
            return true;
        }
        boolean hyphen = isHyphen(first) && isLatinOrDigit(last) && continues(below);
        boolean hyphenated = isHyphen(last) && Character.isDigit(first) && continues(reversed(above));
        // Chinese text parts no words by blanks: a number that ends one line and begins the next is one number.
        boolean number = isLatinOrDigit(last) && isLatinOrDigit(first) && Glyphs.hanShare(above) > HAN_TEXT;
        return hyphen || hyphenated || number;
    }

    private static String reversed(String text) {
        return new StringBuilder(text.substring(Math.max(0, text.length() - 2)))
                .reverse()
                .toString();
    }

    /** A number broken before its hyphen: CG260207 / -322. */
    private static boolean continues(String below) {
        return below.length() > 1 && isLatinOrDigit(below.charAt(1));
    }

    private static boolean isHyphen(char unit) {
        return unit == '-' || unit == '/';
    }

    private static boolean isLatinOrDigit(char unit) {
        return unit < 128 && Character.isLetterOrDigit(unit);
    }
}
