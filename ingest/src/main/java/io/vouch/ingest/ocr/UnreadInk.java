package io.vouch.ingest.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds lines of print that a reading passed over: the number beside a large title, the date under a seal. The engine gives up
 * rows whose letters differ much in size.
 *
 * <p>Dark pixels are gathered on a grid, without rules and without what lies in the boxes of symbols that were read; groups of the
 * size and density of a line of text are left.
 */
final class UnreadInk {

    /** A line that was not read, in pixels of the picture. */
    record Place(int x0, int y0, int x1, int y1) {

        int height() {
            return y1 - y0;
        }

        private long area() {
            return (long) (x1 - x0) * height();
        }
    }

    private static final int CELL = 6;
    private static final int DARK = 140;
    /** Longer straight runs of dark pixels are rules. */
    private static final int RULE = 90;
    /** Pixels around a run of symbols that belong to it. */
    private static final int AROUND = 6;
    /** Gap, in line heights, across which a run goes on. */
    private static final double GAP = 2.5;
    /** Dark pixels of a cell that make it one of ink. */
    private static final int LEAST_IN_CELL = 3;
    /** Cells across which a line goes on: a space and a bit. */
    private static final int REACH = 4;

    private static final int LEAST_HEIGHT = 10;
    private static final int GREATEST_HEIGHT = 90;
    /** Narrower groups are single marks, which are noise more often than text. */
    private static final double LEAST_STRETCH = 1.6;

    private static final double LEAST_DENSITY = 0.06;
    private static final double GREATEST_DENSITY = 0.55;
    /** Bound on the lines of one page. */
    private static final int MOST = 12;

    private UnreadInk() {}

    /** At most 12 places, the largest, from top to bottom. */
    static List<Place> places(GreyPicture picture, List<Glyph> read) {
        boolean[] ink = ink(picture);
        withoutRules(ink, picture.width(), picture.height());
        coverLines(ink, picture, read);
        List<Place> places = new ArrayList<>(groups(ink, picture.width(), picture.height()));
        places.sort(Comparator.comparingLong(Place::area)
                .reversed()
                .thenComparingInt(Place::y0)
                .thenComparingInt(Place::x0));
        List<Place> largest = new ArrayList<>(places.subList(0, Math.min(MOST, places.size())));
        largest.sort(Comparator.comparingInt(Place::y0).thenComparingInt(Place::x0));
        return largest;
    }

    private static boolean[] ink(GreyPicture picture) {
        byte[] pixels = picture.pixels();
        boolean[] ink = new boolean[pixels.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (pixels[i] & 0xFF) < DARK;
        }
        return ink;
    }

    private static void withoutRules(boolean[] ink, int w, int h) {
        boolean[] before = ink.clone();
        for (int y = 0; y < h; y++) {
            clearRuns(before, ink, y * w, 1, w);
        }
        for (int x = 0; x < w; x++) {
            clearRuns(before, ink, x, w, h);
        }
    }

    private static void clearRuns(boolean[] before, boolean[] ink, int start, int step, int length) {
        int run = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && before[start + i * step]) {
                run++;
            } else {
                for (int back = 1; run >= RULE && back <= run; back++) {
                    ink[start + (i - back) * step] = false;
                }
                run = 0;
            }
        }
    }

    /** Covers runs of symbols and the gaps within them: the engine tells the places of single symbols only roughly. */
    private static void coverLines(boolean[] ink, GreyPicture picture, List<Glyph> read) {
        Place run = null;
        for (Glyph glyph : read) {
            boolean goesOn = run != null
                    && !glyph.startsLine()
                    && glyph.x0() - run.x1() < GAP * Math.max(run.height(), glyph.y1() - glyph.y0());
            if (goesOn) {
                run = new Place(
                        Math.min(run.x0(), glyph.x0()),
                        Math.min(run.y0(), glyph.y0()),
                        Math.max(run.x1(), glyph.x1()),
                        Math.max(run.y1(), glyph.y1()));
            } else {
                if (run != null) {
                    cover(ink, picture, run);
                }
                run = new Place(glyph.x0(), glyph.y0(), glyph.x1(), glyph.y1());
            }
        }
        if (run != null) {
            cover(ink, picture, run);
        }
    }

    private static void cover(boolean[] ink, GreyPicture picture, Place run) {
        int x0 = Math.max(0, run.x0() - AROUND);
        int x1 = Math.min(picture.width(), run.x1() + AROUND);
        for (int y = Math.max(0, run.y0() - AROUND); y < Math.min(picture.height(), run.y1() + AROUND); y++) {
            if (x0 < x1) {
                java.util.Arrays.fill(ink, y * picture.width() + x0, y * picture.width() + x1, false);
            }
        }
    }

    private static List<Place> groups(boolean[] ink, int w, int h) {
        int columns = (w + CELL - 1) / CELL;
        int rows = (h + CELL - 1) / CELL;
        int[] counts = new int[columns * rows];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (ink[y * w + x]) {
                    counts[y / CELL * columns + x / CELL]++;
                }
            }
        }
        List<Place> places = new ArrayList<>();
        for (int start = 0; start < counts.length; start++) {
            if (counts[start] >= LEAST_IN_CELL) {
                List<Integer> cells = new ArrayList<>();
                int dark = gather(counts, columns, rows, start, cells);
                Place place = around(cells, columns, w, h);
                if (looksLikeALine(place, dark)) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Takes the cells that are joined with the first; gives their dark pixels. */
    private static int gather(int[] counts, int columns, int rows, int start, List<Integer> cells) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        int dark = counts[start];
        counts[start] = 0;
        while (!open.isEmpty()) {
            int cell = open.poll();
            cells.add(cell);
            int column = cell % columns;
            int row = cell / columns;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - REACH); c <= Math.min(columns - 1, column + REACH); c++) {
                    int next = r * columns + c;
                    if (counts[next] >= LEAST_IN_CELL) {
                        dark += counts[next];
                        counts[next] = 0;
                        open.add(next);
                    }
                }
            }
        }
        return dark;
    }

    private static Place around(List<Integer> cells, int columns, int w, int h) {
        int x0 = Integer.MAX_VALUE;
        int y0 = Integer.MAX_VALUE;
        int x1 = 0;
        int y1 = 0;
        for (int cell : cells) {
            x0 = Math.min(x0, cell % columns * CELL);
            y0 = Math.min(y0, cell / columns * CELL);
            x1 = Math.max(x1, (cell % columns + 1) * CELL);
            y1 = Math.max(y1, (cell / columns + 1) * CELL);
        }
        return new Place(x0, y0, Math.min(w, x1), Math.min(h, y1));
    }

    private static boolean looksLikeALine(Place place, int dark) {
        double density = (double) dark / place.area();
        return place.height() >= LEAST_HEIGHT
                && place.height() <= GREATEST_HEIGHT
                && place.x1() - place.x0() >= LEAST_STRETCH * place.height()
                && density >= LEAST_DENSITY
                && density <= GREATEST_DENSITY;
    }
}
