package io.vouch.ingest.pdf;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.glyph.Glyph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks unseen glyphs beside which the same letter is seen: a white rim around letters, a cell that is painted anew with its
 * text. They hide nothing.
 */
final class Copies {

    /** Stands for a glyph that is unseen because it is seen in another copy. */
    static final FactCode COPY = FactCode.INVISIBLE_TEXT;

    private static final double CELL = 8;

    private final List<Glyph> glyphs;
    private final FactCode[] why;

    Copies(List<Glyph> glyphs, FactCode[] why) {
        this.glyphs = glyphs;
        this.why = why;
    }

    void forget() {
        boolean any = false;
        for (FactCode code : why) {
            any |= code != null;
        }
        if (!any) {
            return;
        }
        Map<Long, List<Glyph>> seen = seenByCell();
        for (GlyphRun run : GlyphRun.of(glyphs)) {
            if (isCopy(run, seen)) {
                for (int i = run.from(); i < run.to(); i++) {
                    why[i] = why[i] == null ? null : COPY;
                }
            }
        }
    }

    /** Single letters may be the same by chance, as those of two amounts are. */
    private boolean isCopy(GlyphRun run, Map<Long, List<Glyph>> seen) {
        boolean any = false;
        for (int i = run.from(); i < run.to(); i++) {
            any |= why[i] != null;
            if (why[i] != null && !hasCopy(glyphs.get(i), seen)) {
                return false;
            }
        }
        return any;
    }

    private Map<Long, List<Glyph>> seenByCell() {
        Map<Long, List<Glyph>> cells = new HashMap<>();
        for (int i = 0; i < why.length; i++) {
            Glyph glyph = glyphs.get(i);
            if (why[i] == null && !glyph.isBlank() && !glyph.invisible()) {
                cells.computeIfAbsent(cell(glyph.x0(), glyph.y1(), 0, 0), key -> new ArrayList<>(4))
                        .add(glyph);
            }
        }
        return cells;
    }

    private static boolean hasCopy(Glyph glyph, Map<Long, List<Glyph>> seen) {
        double near = Math.min(CELL, 0.35 * glyph.em());
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (Glyph other : seen.getOrDefault(cell(glyph.x0(), glyph.y1(), dx, dy), List.of())) {
                    if (Math.abs(other.x0() - glyph.x0()) <= near
                            && Math.abs(other.y1() - glyph.y1()) <= near
                            && other.text().equals(glyph.text())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long cell(double x, double y, int dx, int dy) {
        return ((long) Math.floor(x / CELL) + dx) << 32 ^ ((long) Math.floor(y / CELL) + dy) & 0xFFFFFFFFL;
    }
}
