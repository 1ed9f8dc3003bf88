package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of symbols cut out of the page as it was before it was scaled and evened out.
 *
 * @param piece of the page
 * @param left of the piece, in pixels of the page
 * @param top likewise
 */
record Cut(GreyPicture piece, int left, int top) {

    /** @param room around the run, as a share of its height */
    static Cut around(List<Glyph> run, double room, GreyPicture page, Reading first) {
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
        int around = (int) Math.ceil(room * (y1 - y0));
        int left = first.onPage(x0 - around);
        int top = first.onPage(y0 - around);
        GreyPicture piece = page.crop(left, top, first.onPage(x1 + around), first.onPage(y1 + around));
        return new Cut(piece, left, top);
    }

    /**
     * Symbols read in the enlarged piece, where they stand in the first reading's picture.
     *
     * @param scale pixels that were read per pixel of the page
     * @param border pixels that were added around the piece
     */
    List<Glyph> inFirst(List<Glyph> glyphs, double scale, int border, Reading first) {
        List<Glyph> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            placed.add(new Glyph(
                    glyph.text(),
                    inFirst(glyph.x0() - border, left, scale, first),
                    inFirst(glyph.y0() - border, top, scale, first),
                    inFirst(glyph.x1() - border, left, scale, first),
                    inFirst(glyph.y1() - border, top, scale, first),
                    glyph.confidence(),
                    glyph.startsWord(),
                    glyph.startsLine()));
        }
        return placed;
    }

    private static int inFirst(int pixel, int offset, double scale, Reading first) {
        return (int) Math.round((pixel / scale + offset) * first.scale() + first.border());
    }
}
