package io.vouch.extraction.layout;

import java.util.List;

/** Puts lines together to one run, with a blank at each line break except between Chinese characters and inside numbers. */
public final class RunJoiner {

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
        return (Glyphs.isHan(last) && Glyphs.isHan(first))
                || (isHyphen(first) && isLatinOrDigit(last) && continues(below));
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
