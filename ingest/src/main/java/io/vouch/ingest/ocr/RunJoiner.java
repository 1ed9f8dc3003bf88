package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins symbols into runs as a text layer has them.
 *
 * <p>The engine cuts Chinese into words of one to four characters; a label or a name must come as one run. Latin words stay
 * apart where the engine saw white space. A gap wider than a character ends a run in any script: it is another column.
 */
final class RunJoiner {

    /** Gap, in line heights, across which Chinese characters still belong to one run. */
    private static final double HAN_GAP = 0.6;
    /** The same beside a colon or bracket, which fills only half of its full-width cell. */
    private static final double PUNCTUATION_GAP = 1.0;
    /** Gap, in line heights, across which digits that the engine cut apart still belong to one number. */
    private static final double DIGIT_GAP = 0.12;
    /** The same before a comma or point, with which no number begins. */
    private static final double SEPARATOR_GAP = 0.6;
    /** Gap, in line heights, that ends a run even inside an engine's word. */
    private static final double COLUMN_GAP = 1.2;

    private RunJoiner() {}

    /** Runs in the engine's order; each holds at least one symbol. */
    static List<List<Glyph>> runs(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        int tallest = 1;
        for (Glyph glyph : glyphs) {
            if (glyph.startsLine()) {
                tallest = 1;
            }
            tallest = Math.max(tallest, glyph.y1() - glyph.y0());
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), glyph, tallest)) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(glyph);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static boolean continues(Glyph before, Glyph after, int lineHeight) {
        if (after.startsLine()) {
            return false;
        }
        double gap = (after.x0() - before.x1()) / (double) lineHeight;
        if (gap > COLUMN_GAP) {
            return false;
        }
        if (!after.startsWord()) {
            return true;
        }
        if (before.isHan() || after.isHan()) {
            return gap <= (isHalfCell(before) || isHalfCell(after) ? PUNCTUATION_GAP : HAN_GAP);
        }
        return isNumeral(before) && isNumeral(after) && gap <= (isSeparator(after) ? SEPARATOR_GAP : DIGIT_GAP);
    }

    private static boolean isHalfCell(Glyph glyph) {
        return ":;,()：；，。、（）".indexOf(glyph.text().charAt(0)) >= 0;
    }

    private static boolean isSeparator(Glyph glyph) {
        return ".,".contains(glyph.text());
    }

    private static boolean isNumeral(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return Character.isDigit(c) || c == '.' || c == ',' || c == '-';
    }
}
