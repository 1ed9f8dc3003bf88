package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs that were drawn one after the other in one style on one line: what is true of one is mostly true of all.
 *
 * @param from index of its first glyph in the order of drawing
 * @param to index behind its last
 * @param box around them
 */
record GlyphRun(int from, int to, Box box) {

    private static final int LONGEST = 40;

    static List<GlyphRun> of(List<Glyph> glyphs) {
        List<GlyphRun> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.isBlank()) {
                close(glyphs, from, i, runs);
                from = i + 1;
            } else if (i > from && (i - from >= LONGEST || !goesOn(glyphs.get(i - 1), glyph))) {
                close(glyphs, from, i, runs);
                from = i;
            }
        }
        close(glyphs, from, glyphs.size(), runs);
        return runs;
    }

    private static boolean goesOn(Glyph a, Glyph b) {
        return a.style() == b.style()
                && a.angle() == b.angle()
                && Math.abs(a.across() - b.across()) < 0.3 * a.em()
                && Math.abs(b.along() - a.end()) < 2 * a.em();
    }

    private static void close(List<Glyph> glyphs, int from, int to, List<GlyphRun> runs) {
        if (from < to) {
            double x0 = Double.MAX_VALUE;
            double y0 = Double.MAX_VALUE;
            double x1 = -Double.MAX_VALUE;
            double y1 = -Double.MAX_VALUE;
            for (int i = from; i < to; i++) {
                Glyph glyph = glyphs.get(i);
                x0 = Math.min(x0, glyph.x0());
                y0 = Math.min(y0, glyph.y0());
                x1 = Math.max(x1, glyph.x1());
                y1 = Math.max(y1, glyph.y1());
            }
            runs.add(new GlyphRun(from, to, new Box(x0, y0, x1, y1)));
        }
    }
}
