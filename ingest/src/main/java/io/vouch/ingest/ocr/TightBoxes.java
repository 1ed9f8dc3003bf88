package io.vouch.ingest.ocr;

import java.util.List;

/** Takes the white off the sides of symbols' boxes: the engine lets the last one of a column reach into the next. */
final class TightBoxes {

    /** Darker pixels are ink. */
    private static final int DARK = 160;

    private TightBoxes() {}

    static List<Glyph> of(List<Glyph> glyphs, GreyPicture picture) {
        return glyphs.stream().map(glyph -> tight(glyph, picture)).toList();
    }

    private static Glyph tight(Glyph glyph, GreyPicture picture) {
        int left = Math.max(0, glyph.x0());
        int right = Math.min(picture.width(), glyph.x1());
        int x0 = left;
        while (x0 < right && !hasInk(picture, x0, glyph)) {
            x0++;
        }
        if (x0 == right) {
            return glyph;
        }
        int x1 = right;
        while (!hasInk(picture, x1 - 1, glyph)) {
            x1--;
        }
        return x0 == left && x1 == right ? glyph : glyph.between(x0, x1);
    }

    private static boolean hasInk(GreyPicture picture, int x, Glyph glyph) {
        for (int y = Math.max(0, glyph.y0()); y < Math.min(picture.height(), glyph.y1()); y++) {
            if (picture.at(x, y) < DARK) {
                return true;
            }
        }
        return false;
    }
}
