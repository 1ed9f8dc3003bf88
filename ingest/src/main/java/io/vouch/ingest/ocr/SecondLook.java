package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers that the first pass was not sure of once more, each alone: cut out of the page as it was before its paper was
 * evened out, enlarged, in black and white.
 *
 * <p>The surer reading is taken. A number is what matters most on the paper, and only few are unsure, so the second look costs
 * little.
 */
final class SecondLook {

    /** Bound on the numbers of one page that are looked at again. */
    private static final int MOST = 30;
    /** A number with a symbol less sure than this is looked at again. */
    private static final double UNSURE = 0.85;
    /** Height in pixels to which a line is brought: the engine's own is 36, with room above and below. */
    private static final double LINE_HEIGHT = 44;
    /** Room around the number, as a share of its height: the engine's boxes are tight, and cut the last symbol at times. */
    private static final double ROOM = 0.25;

    private static final int BORDER = 12;
    private static final int LEAST_DIGITS = 2;
    /** Share of a run's symbols that are digits, from which it is a number: more letters read better in their line. */
    private static final double MOSTLY_DIGITS = 0.5;

    private final List<TesseractHandle> engines;
    private final GreyPicture page;
    private final Reading first;

    /**
     * @param engines that may read the number, the one of the first reading before others
     * @param page the page that the first pass read, before it was scaled and evened out
     * @param first its reading
     */
    SecondLook(List<TesseractHandle> engines, GreyPicture page, Reading first) {
        this.engines = List.copyOf(engines);
        this.page = page;
        this.first = first;
    }

    /** The runs of the first reading, unsure numbers replaced where a second look was surer. */
    List<List<Glyph>> runs() {
        List<List<Glyph>> runs = new ArrayList<>();
        int looks = 0;
        for (List<Glyph> run : RunJoiner.runs(first.glyphs())) {
            List<Glyph> mended = new ArrayList<>();
            for (List<Glyph> part : parts(run)) {
                boolean again = isNumber(part) && weakest(part) < UNSURE && looks < MOST;
                looks += again ? 1 : 0;
                mended.addAll(again ? better(part) : part);
            }
            runs.add(mended);
        }
        return runs;
    }

    /** A run cut where Chinese characters and others meet: a label and its number may be one run. */
    private static List<List<Glyph>> parts(List<Glyph> run) {
        List<List<Glyph>> parts = new ArrayList<>();
        for (Glyph glyph : run) {
            boolean continues =
                    !parts.isEmpty() && parts.get(parts.size() - 1).get(0).isHan() == glyph.isHan();
            if (!continues) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(glyph);
        }
        return parts;
    }

    /** The surest of a few looks, which end when one leaves no doubt. */
    private List<Glyph> better(List<Glyph> run) {
        List<Glyph> best = run;
        for (boolean binary : new boolean[] {true, false}) {
            for (TesseractHandle engine : engines) {
                List<Glyph> again = look(engine, run, binary);
                boolean whole = Math.abs(again.size() - run.size()) <= 1 + run.size() / 6;
                if (whole && isNumber(again) && mean(again) > mean(best)) {
                    best = again;
                }
                if (weakest(best) >= UNSURE) {
                    return best;
                }
            }
        }
        return best;
    }

    private List<Glyph> look(TesseractHandle engine, List<Glyph> run, boolean binary) {
        int x0 = run.get(0).x0();
        int y0 = Integer.MAX_VALUE;
        int x1 = 0;
        int y1 = 0;
        for (Glyph glyph : run) {
            x0 = Math.min(x0, glyph.x0());
            y0 = Math.min(y0, glyph.y0());
            x1 = Math.max(x1, glyph.x1());
            y1 = Math.max(y1, glyph.y1());
        }
        int room = (int) Math.ceil(ROOM * (y1 - y0));
        int left = first.onPage(x0 - room);
        int top = first.onPage(y0 - room);
        GreyPicture piece = page.crop(left, top, first.onPage(x1 + room), first.onPage(y1 + room));
        double scale = Math.min(4, LINE_HEIGHT / piece.height());
        GreyPicture large = Resampling.scaled(piece, scale);
        GreyPicture ready = (binary ? Sauvola.binarised(large, large.height() / 2) : large).withBorder(BORDER);
        TesseractHandle.Pass pass = engine.read(ready, TesseractHandle.LINE, 300);
        return inPlace(pass.glyphs(), left, top, (double) large.width() / piece.width());
    }

    /** The symbols where they stand in the first reading's picture. */
    private List<Glyph> inPlace(List<Glyph> glyphs, int left, int top, double scale) {
        List<Glyph> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            placed.add(new Glyph(
                    glyph.text(),
                    inFirst(glyph.x0(), left, scale),
                    inFirst(glyph.y0(), top, scale),
                    inFirst(glyph.x1(), left, scale),
                    inFirst(glyph.y1(), top, scale),
                    glyph.confidence(),
                    glyph.startsWord(),
                    glyph.startsLine()));
        }
        return placed;
    }

    private int inFirst(int pixel, int offset, double scale) {
        return (int) Math.round(((pixel - BORDER) / scale + offset) * first.scale() + first.border());
    }

    private static boolean isNumber(List<Glyph> run) {
        long digits = run.stream()
                .filter(glyph -> Character.isDigit(glyph.text().charAt(0)))
                .count();
        return digits >= LEAST_DIGITS && digits >= MOSTLY_DIGITS * run.size();
    }

    private static double weakest(List<Glyph> run) {
        return run.stream().mapToDouble(Glyph::confidence).min().orElse(0);
    }

    private static double mean(List<Glyph> run) {
        return run.stream().mapToDouble(Glyph::confidence).average().orElse(0);
    }
}
