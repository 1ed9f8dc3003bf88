package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page by one recipe: prepares it, has it read whole, then the lines that were passed over, and mends what the model
 * misreads.
 */
final class PageReading {

    /** A line that was missed is believed when it reads at least so surely: ornaments and dirt read below .4. */
    static final double SURE_LINE = 0.6;
    /** Pixels of room around a line that is read alone. */
    static final int ROOM = 8;

    static final int DPI = 200;

    private PageReading() {}

    /**
     * @param engine of the recipe's language
     * @param page upright and straight
     * @param pageWidth in points
     */
    static Reading of(TesseractHandle engine, GreyPicture page, Recipe recipe, double pageWidth) {
        double scale = recipe.scale(page, pageWidth);
        GreyPicture sized = Resampling.scaled(page, scale);
        boolean shaded = recipe.normalise() || Background.isUneven(sized);
        GreyPicture even = shaded ? Background.normalised(sized) : sized;
        GreyPicture ready = even.withBorder(recipe.border());
        TesseractHandle.Pass pass = engine.read(ready, recipe.segmentation(), DPI);
        List<Glyph> glyphs = new ArrayList<>(TightBoxes.of(pass.glyphs(), ready));
        for (UnreadInk.Place place : UnreadInk.places(ready, glyphs)) {
            glyphs.addAll(missedLine(engine, ready, place));
        }
        List<Glyph> mended = recipe == Recipe.CHINESE ? chineseMended(glyphs, ready) : glyphs;
        return new Reading(mended, scale, recipe.border(), pass.wordConfidence(), pass.letterConfidence());
    }

    /** What the Chinese model is known to misread, put right line by line. */
    private static List<Glyph> chineseMended(List<Glyph> glyphs, GreyPicture picture) {
        ShapeCheck shapes = new ShapeCheck(GlyphShapes.shipped(), picture);
        List<Glyph> mended = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : Marks.mended(glyphs, picture)) {
            if (glyph.startsLine() && !line.isEmpty()) {
                mended.addAll(mended(line, shapes));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        mended.addAll(mended(line, shapes));
        return mended;
    }

    private static List<Glyph> mended(List<Glyph> line, ShapeCheck shapes) {
        return Brackets.evened(CapitalAmount.restored(shapes.mended(line)));
    }

    /** A line that the engine passed over, read alone; nothing if it turns out to be none. */
    private static List<Glyph> missedLine(TesseractHandle engine, GreyPicture ready, UnreadInk.Place place) {
        int left = Math.max(0, place.x0() - ROOM);
        int top = Math.max(0, place.y0() - ROOM);
        GreyPicture line = ready.crop(left, top, place.x1() + ROOM, place.y1() + ROOM);
        TesseractHandle.Pass pass = engine.read(line.withBorder(ROOM), TesseractHandle.LINE, DPI);
        if (pass.wordConfidence() < SURE_LINE || pass.glyphs().size() < 2) {
            return List.of();
        }
        return pass.glyphs().stream()
                .map(glyph -> glyph.movedBy(left - ROOM, top - ROOM))
                .toList();
    }
}
