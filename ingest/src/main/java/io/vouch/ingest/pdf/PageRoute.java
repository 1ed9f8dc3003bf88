package io.vouch.ingest.pdf;

import java.util.List;

/** Where the words of a page come from. */
enum PageRoute {
    /** From the text layer alone. */
    TEXT,
    /** The text layer, and the page's own picture beside it: the one may be an invisible copy of the other. */
    BOTH,
    /** The page's own picture; the few words of the text layer are kept beside it. */
    PICTURE,
    /** A rendering of the page: its letters are line art, strips of pictures, or glyphs of unknown meaning. */
    RENDERING,
    /** Nothing is drawn. */
    BLANK;

    /** A page with fewer mapped glyphs has at most a header or a stamp as text. */
    private static final int FEW_GLYPHS = 25;

    /** Share of the page from which a picture may be a scan of the paper. */
    private static final double LARGE_PICTURE = 0.5;

    /** Share of the page from which pictures on an otherwise empty page are worth reading. */
    private static final double SOME_PICTURE = 0.02;

    /** Letters drawn as outlines make hundreds of fills; rules and frames only dozens. */
    private static final int OUTLINED_TEXT = 120;

    /** Share of glyphs without a meaning from which the text layer is not trusted. */
    private static final double GARBLED = 0.3;

    static PageRoute of(PageScan scan, PageFrame frame) {
        long mapped = scan.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
        List<PlacedImage> images = scan.images();
        double largest = images.stream().mapToDouble(PlacedImage::area).max().orElse(0) / frame.area();
        double all = images.stream().mapToDouble(PlacedImage::area).sum() / frame.area();
        boolean garbled = scan.unmapped() > FEW_GLYPHS && scan.unmapped() > GARBLED * (mapped + scan.unmapped());
        if (garbled) {
            return RENDERING;
        }
        if (mapped >= FEW_GLYPHS) {
            return largest >= LARGE_PICTURE ? BOTH : TEXT;
        }
        if (largest >= LARGE_PICTURE) {
            return PICTURE;
        }
        if (all >= SOME_PICTURE || scan.fills() >= OUTLINED_TEXT || scan.unmapped() > 0) {
            return RENDERING;
        }
        return mapped > 0 ? TEXT : BLANK;
    }
}
