package io.vouch.ingest.pdf;

import io.vouch.ingest.FactCode;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out for each glyph of a page whether a person can see it: by how it is drawn, by the colour of what lies under it, and
 * by what is painted over it later. In doubt a glyph is seen.
 */
final class Visibility {

    /** Points: letters below are specks on any print. */
    private static final double READABLE = 1;

    private static final double TRANSPARENT = 0.02;

    /** Of 255: colours that differ by less are one to the eye. */
    private static final int SAME_COLOUR = 10;

    private static final int WHITE = 0xFFFFFF;

    /** Comparisons of areas with runs of text on one page, some milliseconds; a busier page is not judged by its areas. */
    private static final long MAX_COMPARISONS = 20_000_000;

    private final PageScan scan;
    private final List<Glyph> glyphs;
    private final FactCode[] unseen;
    private final List<GlyphRun> runs;
    private final Map<Integer, Boolean> mayVanish = new HashMap<>();

    private Visibility(PageScan scan) {
        this.scan = scan;
        this.glyphs = scan.glyphs();
        this.unseen = new FactCode[glyphs.size()];
        this.runs = GlyphRun.of(glyphs);
    }

    /** Why each glyph is not seen; null for those that are. */
    static FactCode[] of(PageScan scan) {
        Visibility visibility = new Visibility(scan);
        visibility.byDrawing();
        boolean judged = (long) scan.paints().size() * visibility.runs.size() <= MAX_COMPARISONS;
        if (judged) {
            visibility.byCovers();
        }
        visibility.byColour(judged);
        return visibility.unseen;
    }

    private void byDrawing() {
        for (GlyphRun run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                unseen[i] = drawn(glyphs.get(i));
            }
        }
    }

    private FactCode drawn(Glyph glyph) {
        TextStyle style = scan.styleOf(glyph);
        if (!style.inked()) {
            return FactCode.TEXT_WITHOUT_INK;
        }
        if (style.alpha() < TRANSPARENT) {
            return FactCode.TEXT_TRANSPARENT;
        }
        // Fonts made of drawings have any size: their cells tell nothing.
        if (glyph.em() < READABLE && !style.font().isDrawn()) {
            return FactCode.TEXT_TOO_SMALL;
        }
        return !style.clip().isNone() && !core(glyph).overlaps(style.clip()) ? FactCode.TEXT_CLIPPED : null;
    }

    /** The middle of a glyph's cell, where its ink is. */
    private static Box core(Glyph glyph) {
        double dx = 0.1 * (glyph.x1() - glyph.x0());
        double dy = 0.3 * (glyph.y1() - glyph.y0());
        return new Box(glyph.x0() + dx, glyph.y0() + dy, glyph.x1() - dx, glyph.y1() - dy);
    }

    private void byCovers() {
        for (Paint paint : scan.paints()) {
            if (paint.solid() && paint.time() > 0) {
                for (GlyphRun run : runs) {
                    if (run.from() >= paint.time()) {
                        break;
                    }
                    if (paint.box().overlaps(run.box())) {
                        cover(paint, run);
                    }
                }
            }
        }
    }

    private void cover(Paint paint, GlyphRun run) {
        FactCode why = paint.picture() ? FactCode.TEXT_UNDER_PICTURE : FactCode.TEXT_COVERED;
        Box box = paint.box();
        for (int i = run.from(); i < Math.min(run.to(), paint.time()); i++) {
            Box core = core(glyphs.get(i));
            boolean inside =
                    box.x0() <= core.x0() && box.x1() >= core.x1() && box.y0() <= core.y0() && box.y1() >= core.y1();
            if (inside && unseen[i] == null) {
                unseen[i] = why;
            }
        }
    }

    private void byColour(boolean judged) {
        for (GlyphRun run : runs) {
            int colour = scan.styleOf(glyphs.get(run.from())).colour();
            boolean may = colour != Ink.UNKNOWN && mayVanish.computeIfAbsent(colour, this::isSomewhereUnderneath);
            if (may && unseen[run.from()] == null && (judged || scan.paints().isEmpty()) && vanishes(run, colour)) {
                for (int i = run.from(); i < run.to(); i++) {
                    unseen[i] = unseen[i] == null ? FactCode.TEXT_IN_BACKGROUND_COLOUR : unseen[i];
                }
            }
        }
    }

    private boolean isSomewhereUnderneath(int colour) {
        if (Ink.contrast(colour, WHITE) <= SAME_COLOUR) {
            return true;
        }
        for (Paint paint : scan.paints()) {
            if (paint.colour() != Ink.UNKNOWN && Ink.contrast(colour, paint.colour()) <= SAME_COLOUR) {
                return true;
            }
        }
        return false;
    }

    /** True if all that may lie right under the run has its colour. */
    private boolean vanishes(GlyphRun run, int colour) {
        List<Paint> paints = scan.paints();
        for (int i = paints.size() - 1; i >= 0; i--) {
            Paint paint = paints.get(i);
            if (paint.time() > run.from() || !paint.box().overlaps(run.box())) {
                continue;
            }
            if (paint.colour() == Ink.UNKNOWN || Ink.contrast(colour, paint.colour()) > SAME_COLOUR) {
                return false;
            }
            if (paint.solid() && holds(paint.box(), run.box())) {
                return true;
            }
        }
        return Ink.contrast(colour, WHITE) <= SAME_COLOUR;
    }

    private static boolean holds(Box outer, Box run) {
        return outer.x0() <= run.x0() + 1
                && outer.x1() >= run.x1() - 1
                && outer.y0() <= run.centerY()
                && outer.y1() >= run.centerY();
    }
}
