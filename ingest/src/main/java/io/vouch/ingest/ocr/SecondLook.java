package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers that the first pass was not sure of once more, each alone: cut out of the page as it was before its paper was
 * evened out, enlarged, in black and white. On Chinese pages the Latin model checks the numbers before.
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
    private final List<TesseractHandle> engines;
    private final GreyPicture page;
    private final Reading first;

    /**
     * @param engines that may read the number, the one of the first reading first, the Latin one, if it is another, last
     * @param page the page that the first pass read, before it was scaled and evened out
     * @param first its reading
     */
    SecondLook(List<TesseractHandle> engines, GreyPicture page, Reading first) {
        this.engines = List.copyOf(engines);
        this.page = page;
        this.first = first;
    }

    /** The runs of the first reading, numbers replaced where another look was surer. */
    List<List<Glyph>> runs() {
        List<List<Glyph>> parts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (List<Glyph> run : RunJoiner.runs(first.glyphs())) {
            parts.addAll(parts(run));
            ends.add(parts.size());
        }
        List<List<Glyph>> checked = engines.size() < 2
                ? parts
                : new NumberCheck(engines.get(engines.size() - 1), page, first).mended(parts);
        List<List<Glyph>> runs = new ArrayList<>();
        int from = 0;
        int looks = 0;
        for (int end : ends) {
            List<Glyph> mended = new ArrayList<>();
            for (List<Glyph> part : checked.subList(from, end)) {
                boolean again = Numbers.isNumber(part) && Numbers.weakest(part) < UNSURE && looks < MOST;
                looks += again ? 1 : 0;
                mended.addAll(again ? better(part) : part);
            }
            runs.add(mended);
            from = end;
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
        for (int i = 1; i < parts.size(); i++) {
            joinSign(parts.get(i - 1), parts.get(i));
        }
        parts.removeIf(List::isEmpty);
        return parts;
    }

    /** No number starts with a point or comma: what stands before it, taken for a character, is its sign and first digit. */
    private static void joinSign(List<Glyph> before, List<Glyph> part) {
        boolean headless = part.size() > 1
                && ".,".contains(part.get(0).text())
                && Character.isDigit(part.get(1).text().charAt(0));
        if (headless && !before.isEmpty()) {
            part.add(0, before.remove(before.size() - 1));
        }
    }

    /** The surest of a few looks, which end when one leaves no doubt. */
    private List<Glyph> better(List<Glyph> run) {
        List<Glyph> best = run;
        for (boolean binary : new boolean[] {true, false}) {
            for (TesseractHandle engine : engines) {
                List<Glyph> again = look(engine, run, binary);
                boolean whole = Math.abs(again.size() - run.size()) <= 1 + run.size() / 6;
                if (whole && Numbers.isNumber(again) && Numbers.mean(again) > Numbers.mean(best)) {
                    best = again;
                }
                if (Numbers.weakest(best) >= UNSURE) {
                    return best;
                }
            }
        }
        return best;
    }

    private List<Glyph> look(TesseractHandle engine, List<Glyph> run, boolean binary) {
        Cut cut = Cut.around(run, ROOM, page, first);
        GreyPicture piece = cut.piece();
        double scale = Math.min(4, LINE_HEIGHT / piece.height());
        GreyPicture large = Resampling.scaled(piece, scale);
        GreyPicture ready = (binary ? Sauvola.binarised(large, large.height() / 2) : large).withBorder(BORDER);
        TesseractHandle.Pass pass = engine.read(ready, TesseractHandle.LINE, 300);
        return cut.inFirst(pass.glyphs(), (double) large.width() / piece.width(), BORDER, first);
    }
}
