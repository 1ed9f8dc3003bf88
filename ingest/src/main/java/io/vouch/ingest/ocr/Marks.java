package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells colons from commas by their ink: in full-width print the engine takes one for the other, or reads one mark as two.
 *
 * <p>Between the symbols on both sides the ink of a colon lies in two bands of one height, one above the other; that of a comma in one, that of a
 * semicolon in two of which the lower is longer.
 */
final class Marks {

    private static final String MARKS = ":;,.：；，。";
    /** Marks in a row that may stand for one. */
    private static final int MOST = 3;
    /** Darker pixels are ink: the paper has been evened out. */
    private static final int DARK = 160;
    /** A dot is not wider or higher than this share of its line. */
    private static final double DOT = 0.3;
    /** The bands lie apart by this share of the line's height at least. */
    private static final double APART = 0.12;
    /** The lower band of a semicolon is longer than the upper one by this factor. */
    private static final double TAIL = 1.6;
    /** From the middle of one neighbour to that of the other, in heights of the line. */
    private static final double WIDEST = 4;

    private Marks() {}

    /**
     * @param glyphs in the engine's order
     * @param picture that they were read from
     */
    static List<Glyph> mended(List<Glyph> glyphs, GreyPicture picture) {
        List<Glyph> mended = new ArrayList<>();
        int i = 0;
        while (i < glyphs.size()) {
            int to = i;
            while (to < glyphs.size()
                    && to - i < MOST
                    && isMark(glyphs.get(to))
                    && (to == i || !glyphs.get(to).startsLine())) {
                to++;
            }
            boolean within = i > 0
                    && to > i
                    && to < glyphs.size()
                    && !glyphs.get(i).startsLine()
                    && !glyphs.get(to).startsLine();
            boolean besideHan = within
                    && (glyphs.get(i - 1).isIdeograph()
                            || ")）".contains(glyphs.get(i - 1).text()));
            if (besideHan && isColon(glyphs.get(i - 1), glyphs.get(i), glyphs.get(to), picture)) {
                mended.add(glyphs.get(i).withText(":"));
                i = to;
            } else {
                mended.add(glyphs.get(i));
                i++;
            }
        }
        return mended;
    }

    private static boolean isMark(Glyph glyph) {
        return MARKS.contains(glyph.text());
    }

    private static boolean isColon(Glyph before, Glyph mark, Glyph after, GreyPicture picture) {
        int top = Math.max(0, Math.min(before.y0(), after.y0()));
        int bottom = Math.min(picture.height(), Math.max(before.y1(), after.y1()));
        int high = bottom - top;
        int left = Math.max(0, middle(before));
        int right = Math.min(picture.width(), middle(after));
        if (right - left < 2 || right - left > WIDEST * high) {
            return false;
        }
        int[] dot = narrowColumns(picture, new int[] {left, right, top, bottom}, middle(mark));
        List<int[]> bands = dot[1] - dot[0] > DOT * high ? List.of() : bands(picture, dot[0], dot[1], top, bottom);
        if (bands.size() != 2) {
            return false;
        }
        int[] upper = bands.get(0);
        int[] lower = bands.get(1);
        int upperHigh = upper[1] - upper[0];
        int lowerHigh = lower[1] - lower[0];
        return lower[0] - upper[1] >= APART * high
                && Math.max(upperHigh, lowerHigh) <= DOT * high
                && lowerHigh < TAIL * upperHigh
                && upperHigh < TAIL * lowerHigh;
    }

    private static int middle(Glyph glyph) {
        return (glyph.x0() + glyph.x1()) / 2;
    }

    /** The columns with ink, white on both sides, that lie nearest to a place; the whole width if there are none. */
    private static int[] narrowColumns(GreyPicture picture, int[] within, int place) {
        int[] nearest = {within[0], within[1]};
        int least = Integer.MAX_VALUE;
        int start = -1;
        boolean white = false;
        for (int x = within[0]; x < within[1]; x++) {
            boolean ink = hasInkBelow(picture, x, within[2], within[3]);
            if (ink && start < 0 && white) {
                start = x;
            } else if (!ink && start >= 0) {
                int away = Math.abs((start + x) / 2 - place);
                if (away < least) {
                    least = away;
                    nearest = new int[] {start, x};
                }
                start = -1;
            }
            white |= !ink;
        }
        return nearest;
    }

    private static boolean hasInkBelow(GreyPicture picture, int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (picture.at(x, y) < DARK) {
                return true;
            }
        }
        return false;
    }

    /** Rows with ink, from top to bottom: first row and the one after the last of each band. */
    private static List<int[]> bands(GreyPicture picture, int left, int right, int top, int bottom) {
        List<int[]> bands = new ArrayList<>();
        int start = -1;
        for (int y = top; y <= bottom; y++) {
            boolean ink = y < bottom && hasInk(picture, left, right, y);
            if (ink && start < 0) {
                start = y;
            } else if (!ink && start >= 0) {
                bands.add(new int[] {start, y});
                start = -1;
            }
        }
        return bands;
    }

    private static boolean hasInk(GreyPicture picture, int left, int right, int y) {
        for (int x = left; x < right; x++) {
            if (picture.at(x, y) < DARK) {
                return true;
            }
        }
        return false;
    }
}
