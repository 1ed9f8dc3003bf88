package io.vouch.extraction.layout;

import java.util.List;

/** Puts lines together to one run, with a blank at each line break except between Chinese characters. */
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
        return Glyphs.isHan(above.charAt(above.length() - 1)) && Glyphs.isHan(below.charAt(0));
    }
}
