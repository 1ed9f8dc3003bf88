package io.vouch.ingest.glyph;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Script;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts glyphs together to words: first in the order in which they are drawn, then, for producers that place every piece on
 * its own, by geometry. A space, a gap, another line or another size ends a word; Chinese stays together up to half a
 * character of white space.
 */
public final class WordBuilder {

    /** Shares of an em: measured on Latin, Chinese and mixed papers of different producers. */
    private static final double WIDE_GAP = 0.5;

    private static final double MIXED_GAP = 0.3;
    private static final double OVERLAP = 0.35;
    private static final double SAME_LINE = 0.3;

    /** Pieces that were not drawn one after the other must stand closer to be one word. */
    private static final double PIECE_GAP = 0.6;

    private static final double PIECE_OVERLAP = 0.1;

    /** Smaller letter by larger one: small capitals and raised figures go with their word, a label stays apart from its value. */
    private static final double NEXT_SIZE = 0.6;

    private static final double PIECE_SIZE = 0.85;

    /** Base lines that differ by less (points) are one line of pieces. */
    private static final double LINE_STEP = 0.5;

    private final double pageWidth;
    private final double pageHeight;

    /** For a page of that size in points: words are cut to it. */
    public WordBuilder(double pageWidth, double pageHeight) {
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
    }

    /**
     * A word with the glyphs that it was made of.
     *
     * @param glyphs in the order of writing
     */
    public record Written(Word word, List<Glyph> glyphs) {

        public Written {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** The words of a page in the order of drawing; overprinted copies of a glyph count once. */
    public List<Word> words(List<Glyph> glyphs) {
        List<Run> runs = joinPieces(runs(glyphs));
        List<Word> words = new ArrayList<>(runs.size());
        for (Run run : runs) {
            words.add(word(run));
        }
        return words;
    }

    /** The same words, each with its glyphs. */
    public List<Written> written(List<Glyph> glyphs) {
        List<Run> runs = joinPieces(runs(glyphs));
        List<Written> words = new ArrayList<>(runs.size());
        for (Run run : runs) {
            words.add(new Written(word(run), run.glyphs));
        }
        return words;
    }

    private static final class Run {
        final List<Glyph> glyphs = new ArrayList<>();
        final int order;
        final boolean spaceBefore;
        boolean spaceAfter;
        int line;

        Run(int order, boolean spaceBefore) {
            this.order = order;
            this.spaceBefore = spaceBefore;
        }

        Glyph first() {
            return glyphs.get(0);
        }

        Glyph last() {
            return glyphs.get(glyphs.size() - 1);
        }
    }

    private static List<Run> runs(List<Glyph> glyphs) {
        Overprints overprints = new Overprints(glyphs.size());
        List<Run> runs = new ArrayList<>();
        Run run = null;
        boolean space = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                if (run != null) {
                    run.spaceAfter = true;
                }
                run = null;
                space = true;
                continue;
            }
            if (overprints.isCopy(glyph)) {
                continue;
            }
            if (run == null || !follows(run.last(), glyph, true)) {
                run = new Run(runs.size(), space);
                runs.add(run);
            }
            run.glyphs.add(glyph);
            space = false;
        }
        return runs;
    }

    private static boolean follows(Glyph a, Glyph b, boolean drawnNext) {
        double sizeShare = drawnNext ? NEXT_SIZE : PIECE_SIZE;
        double overlap = drawnNext ? OVERLAP : PIECE_OVERLAP;
        if (a.angle() != b.angle() || a.invisible() != b.invisible()) {
            return false;
        }
        double em = Math.max(a.em(), b.em());
        if (Math.min(a.em(), b.em()) < sizeShare * em || Math.abs(a.across() - b.across()) > SAME_LINE * em) {
            return false;
        }
        double gap = b.along() - a.end() - (drawnNext ? a.tracking() : 0);
        return gap >= -overlap * em && gap <= (drawnNext ? 1 : PIECE_GAP) * gapLimit(a, b);
    }

    private static double gapLimit(Glyph a, Glyph b) {
        boolean wideBefore = Script.isWide(a.last());
        boolean wideAfter = Script.isWide(b.first());
        if (wideBefore && wideAfter) {
            return WIDE_GAP * Math.max(a.em(), b.em());
        }
        if (wideBefore || wideAfter) {
            return MIXED_GAP * Math.max(a.em(), b.em());
        }
        return Math.max(a.gapLimit(), b.gapLimit());
    }

    private static List<Run> joinPieces(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingInt((Run run) -> run.first().angle())
                .thenComparingDouble(run -> run.first().across())
                .thenComparingInt(run -> run.order));
        numberLines(sorted);
        sorted.sort(Comparator.comparingInt((Run run) -> run.line)
                .thenComparingDouble(run -> run.first().along())
                .thenComparingInt(run -> run.order));
        List<Run> joined = new ArrayList<>(sorted.size());
        Run previous = null;
        for (Run run : sorted) {
            if (previous != null && previous.line == run.line && isOneWord(previous, run)) {
                previous.glyphs.addAll(run.glyphs);
                previous.spaceAfter = run.spaceAfter;
            } else {
                joined.add(run);
                previous = run;
            }
        }
        joined.sort(Comparator.comparingInt(run -> run.order));
        return joined;
    }

    private static void numberLines(List<Run> sorted) {
        int line = 0;
        Glyph previous = null;
        for (Run run : sorted) {
            Glyph first = run.first();
            boolean same = previous != null
                    && previous.angle() == first.angle()
                    && first.across() - previous.across() <= LINE_STEP;
            line += same ? 0 : 1;
            run.line = line;
            previous = first;
        }
    }

    private static boolean isOneWord(Run left, Run right) {
        return !left.spaceAfter
                && !right.spaceBefore
                && left.first().angle() != Glyph.OTHER_ANGLE
                && follows(left.last(), right.first(), false);
    }

    private Word word(Run run) {
        StringBuilder text = new StringBuilder();
        Box box = Box.NONE;
        for (Glyph glyph : run.glyphs) {
            text.append(glyph.text());
            box = box.union(clipped(glyph));
        }
        String written = text.toString();
        if (Letters.isRightToLeft(written)) {
            return new Word(logicalOrder(written), box, List.of(), 1, WordSource.TEXT);
        }
        List<Double> cuts = run.first().angle() == 0 ? cuts(run, box) : List.of();
        return new Word(written, box, cuts, 1, WordSource.TEXT);
    }

    private Box clipped(Glyph glyph) {
        return new Box(
                clamp(glyph.x0(), 0, pageWidth),
                clamp(glyph.y0(), 0, pageHeight),
                clamp(glyph.x1(), 0, pageWidth),
                clamp(glyph.y1(), 0, pageHeight));
    }

    private static List<Double> cuts(Run run, Box box) {
        List<Double> cuts = new ArrayList<>();
        double left = box.x0();
        for (Glyph glyph : run.glyphs) {
            int length = glyph.text().length();
            double width = glyph.x1() - glyph.x0();
            for (int i = 0; i < length; i++) {
                left = clamp(glyph.x0() + width * i / length, left, box.x1());
                cuts.add(left);
            }
        }
        cuts.add(box.x1());
        return cuts;
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Letters as they are spoken, from letters as they stand from left to right. */
    private static String logicalOrder(String visual) {
        Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[visual.length()];
        Character[] letters = new Character[visual.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = visual.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        StringBuilder logical = new StringBuilder(letters.length);
        for (Character letter : letters) {
            logical.append(letter.charValue());
        }
        return logical.toString();
    }
}
