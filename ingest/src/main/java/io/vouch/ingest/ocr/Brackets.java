package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes round again the brackets that the Chinese model reads as angles: of a pair one half is mostly read right, and no paper
 * opens one kind and closes another. Pairs of angles and of tortoise shells stay.
 */
final class Brackets {

    private static final String ROUND = "(（";
    private static final String ROUND_END = ")）";
    private static final String OTHERS = "〈〔【";
    /** The ends of the others, in the same order. */
    private static final String OTHER_ENDS = "〉〕】";
    /** Symbols between the halves of a pair; longer ones are not looked for. */
    private static final int LONGEST = 24;

    private Brackets() {}

    static List<Glyph> evened(List<Glyph> run) {
        List<Glyph> evened = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Glyph glyph = run.get(i);
            String text = glyph.text();
            boolean opens = OTHERS.contains(text) || ROUND.contains(text);
            if (opens && doubled(run, i)) {
                continue;
            }
            evened.add(OTHERS.contains(text) && endsRound(run, i) ? glyph.withText("(") : glyph);
        }
        return evened;
    }

    /** Two halves in a row that open are one that was read twice: the last stands where it is printed. */
    private static boolean doubled(List<Glyph> run, int at) {
        if (at + 1 == run.size()) {
            return false;
        }
        String next = run.get(at + 1).text();
        boolean opens = OTHERS.contains(next) || ROUND.contains(next);
        return opens && endsRound(run, at + 1) && ends(run, at + 1) < 2;
    }

    private static boolean endsRound(List<Glyph> run, int at) {
        for (int i = at + 1; i < Math.min(run.size(), at + LONGEST); i++) {
            String text = run.get(i).text();
            if (ROUND_END.contains(text)) {
                return true;
            }
            if (OTHER_ENDS.contains(text)) {
                return false;
            }
        }
        return false;
    }

    private static long ends(List<Glyph> run, int from) {
        return run.subList(from, Math.min(run.size(), from + LONGEST)).stream()
                .filter(glyph -> ROUND_END.contains(glyph.text()))
                .count();
    }
}
