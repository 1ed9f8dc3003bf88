package io.vouch.ingest.glyph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recognises a glyph that is printed a second time on the same spot, as is done to make letters look bold. */
final class Overprints {

    /** Points: copies that are further apart than this are a shadow or another text. */
    private static final double MAX_SHIFT = 2;

    private final Map<Long, List<Glyph>> cells;

    Overprints(int glyphs) {
        cells = new HashMap<>(glyphs * 2);
    }

    /** Remembers the glyph; true if the same letter stands there already. */
    boolean isCopy(Glyph glyph) {
        long column = (long) Math.floor(glyph.x0() / MAX_SHIFT);
        long row = (long) Math.floor(glyph.y1() / MAX_SHIFT);
        long nextColumn = glyph.x0() / MAX_SHIFT - column < 0.5 ? column - 1 : column + 1;
        long nextRow = glyph.y1() / MAX_SHIFT - row < 0.5 ? row - 1 : row + 1;
        if (isIn(column, row, glyph)
                || isIn(nextColumn, row, glyph)
                || isIn(column, nextRow, glyph)
                || isIn(nextColumn, nextRow, glyph)) {
            return true;
        }
        cells.computeIfAbsent(key(column, row), k -> new ArrayList<>(1)).add(glyph);
        return false;
    }

    private boolean isIn(long column, long row, Glyph glyph) {
        List<Glyph> there = cells.get(key(column, row));
        if (there == null) {
            return false;
        }
        // Half a cell at most, so that looking at the nearer neighbours is enough.
        double shift = Math.min(MAX_SHIFT / 2, (glyph.x1() - glyph.x0()) / 3);
        int last = Math.max(0, there.size() - 64);
        for (int i = there.size() - 1; i >= last; i--) {
            Glyph other = there.get(i);
            if (Math.abs(other.x0() - glyph.x0()) <= shift
                    && Math.abs(other.y1() - glyph.y1()) <= shift
                    && other.angle() == glyph.angle()
                    && other.invisible() == glyph.invisible()
                    && other.text().equals(glyph.text())) {
                return true;
            }
        }
        return false;
    }

    private static long key(long column, long row) {
        return column << 32 ^ row & 0xFFFFFFFFL;
    }
}
