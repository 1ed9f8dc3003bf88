package io.vouch.ingest.ocr;

/**
 * Takes the rules of tables out of a page, so that the engine sees the text of the cells alone: read as one block, a row between two
 * rules is taken for one tall line of signs.
 *
 * <p>A rule is a straight run of dark pixels, long and thin. Where a glyph crosses it or touches it, the run is thick, and its
 * pixels stay. The page must be straight to within half a degree.
 */
final class TableRules {

    /** A rule is at least so long: a share of the page's longer side, and more than any stroke of text. */
    private static final int SIDE_SHARE = 24;

    private static final int LEAST_LENGTH = 64;
    /** The longer side of an A4 page at 200 dpi for each pixel of a rule's thickness, on top of two that blur adds. */
    private static final int SIDE_A_PIXEL = 780;
    /** Dark is below this share of the paper's level, in hundredths: rules of forms are printed in a light colour. */
    private static final int DARK_PERCENT = 80;
    /** White pixels inside a rule: scans break thin ones. */
    private static final int GAP = 2;
    /** Share of a run, in hundredths, that is as thin as a rule; less is the edge of a picture or a row of glyphs. */
    private static final int THIN_PERCENT = 60;
    /** Half-light pixels at each side of a rule. */
    private static final int HALO = 1;

    private final byte[] page;
    private final byte[] cleared;
    private final int dark;
    private final byte paper;
    private final int thickest;
    /** Pixels along a rule and across; the distance in the picture of two neighbours along, and of two across. */
    private final int along;

    private final int across;
    private final int alongStep;
    private final int acrossStep;

    private TableRules(GreyPicture picture, boolean upright) {
        this.page = picture.pixels();
        this.cleared = page.clone();
        int level = picture.percentile(0.5);
        this.dark = level * DARK_PERCENT / 100;
        this.paper = (byte) level;
        this.thickest = 2 + Math.max(2, Math.max(picture.width(), picture.height()) / SIDE_A_PIXEL);
        this.along = upright ? picture.height() : picture.width();
        this.across = upright ? picture.width() : picture.height();
        this.alongStep = upright ? picture.width() : 1;
        this.acrossStep = upright ? 1 : picture.width();
    }

    /** The page without its rules; itself if it is too small to have any. */
    static GreyPicture erased(GreyPicture page) {
        int length = Math.max(LEAST_LENGTH, Math.max(page.width(), page.height()) / SIDE_SHARE);
        if (page.width() < 2 * length && page.height() < 2 * length) {
            return page;
        }
        GreyPicture lying = new GreyPicture(page.width(), page.height(), new TableRules(page, false).without(length));
        return new GreyPicture(page.width(), page.height(), new TableRules(lying, true).without(length));
    }

    private byte[] without(int length) {
        for (int line = 0; line < across; line++) {
            int start = -1;
            int last = -1;
            for (int i = 0; i <= along; i++) {
                if (i < along && isDark(i, line)) {
                    start = start < 0 ? i : start;
                    last = i;
                } else if (start >= 0 && (i == along || i - last > GAP)) {
                    if (last - start + 1 >= length) {
                        erase(start, last, line);
                    }
                    start = -1;
                }
            }
        }
        return cleared;
    }

    private boolean isDark(int i, int line) {
        return (page[i * alongStep + line * acrossStep] & 0xFF) < dark;
    }

    private void erase(int from, int to, int line) {
        int thin = 0;
        for (int i = from; i <= to; i++) {
            thin += thickness(i, line) <= thickest ? 1 : 0;
        }
        if (thin * 100 < (to - from + 1) * THIN_PERCENT) {
            return;
        }
        for (int i = from; i <= to; i++) {
            if (thickness(i, line) <= thickest) {
                whiten(i, line);
            }
        }
    }

    /** Dark pixels on both sides of the line, at most a few more than a rule has. */
    private int thickness(int i, int line) {
        return upper(i, line) - lower(i, line) + 1;
    }

    private int lower(int i, int line) {
        int low = line;
        while (low > 0 && line - low <= thickest && isDark(i, low - 1)) {
            low--;
        }
        return low;
    }

    private int upper(int i, int line) {
        int up = line;
        while (up < across - 1 && up - line <= thickest && isDark(i, up + 1)) {
            up++;
        }
        return up;
    }

    private void whiten(int i, int line) {
        int to = Math.min(across - 1, upper(i, line) + HALO);
        for (int row = Math.max(0, lower(i, line) - HALO); row <= to; row++) {
            int at = i * alongStep + row * acrossStep;
            if ((cleared[at] & 0xFF) < (paper & 0xFF)) {
                cleared[at] = paper;
            }
        }
    }
}
