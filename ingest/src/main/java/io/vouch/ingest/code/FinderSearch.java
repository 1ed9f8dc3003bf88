package io.vouch.ingest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches a picture for finder marks: some rows for the proportions of a mark, then across it, then along it again. A page of
 * text takes a few milliseconds.
 */
final class FinderSearch {

    /** About so many rows are searched, and none between fewer rows than the core of a readable mark has. */
    private static final int ROWS = 585;

    private static final int LEAST_STEP = 2;
    private static final int MOST_STEP = 8;

    /** Pages of hatching have many; codes are read from no more. */
    private static final int MAX_MARKS = 400;

    private static final int RUNS = 5;

    private final GreyRows picture;
    private final InkThreshold threshold;
    private final int step;
    private final List<FinderMark> marks = new ArrayList<>();

    private FinderSearch(GreyRows picture) {
        this.picture = picture;
        this.step = Math.max(LEAST_STEP, Math.min(MOST_STEP, (picture.height() + ROWS / 2) / ROWS));
        this.threshold = InkThreshold.of(picture, 2 * step);
    }

    /** Marks in the order in which rows show them, at most 400. */
    static List<FinderMark> marks(GreyRows picture) {
        var search = new FinderSearch(picture);
        for (int y = 0; y < picture.height() && search.marks.size() < MAX_MARKS; y += search.step) {
            search.searchRow(y);
        }
        return search.marks;
    }

    /** The last five runs are kept; when a black one ends, they may be those of a mark. */
    private void searchRow(int y) {
        byte[] row = picture.row(y);
        int[] runs = new int[RUNS];
        boolean black = false;
        int started = 0;
        for (int from = 0; from < row.length; from = InkThreshold.nextSquare(from)) {
            int level = threshold.at(from, y);
            int end = Math.min(row.length, InkThreshold.nextSquare(from));
            for (int x = from; x < end; x++) {
                if ((row[x] & 0xFF) < level != black) {
                    push(runs, x - started);
                    started = x;
                    if (black && FinderMark.isMark(runs)) {
                        lookAt(runs, x, y);
                    }
                    black = !black;
                }
            }
        }
        if (black) {
            push(runs, row.length - started);
            if (FinderMark.isMark(runs)) {
                lookAt(runs, row.length, y);
            }
        }
    }

    private static void push(int[] runs, int length) {
        System.arraycopy(runs, 1, runs, 0, RUNS - 1);
        runs[RUNS - 1] = length;
    }

    /** @param end column behind the last of the runs */
    private void lookAt(int[] runs, int end, int y) {
        int total = sum(runs);
        double x = end - runs[4] - runs[3] - runs[2] / 2.0;
        cross((int) x, y, 0, 1, total)
                .filter(down -> 5 * Math.abs(down.total - total) < 2 * total)
                .ifPresent(down -> cross((int) x, (int) down.centre, 1, 0, total)
                        .filter(along -> 5 * Math.abs(along.total - total) < total)
                        .ifPresent(along ->
                                add(along.centre, down.centre, (along.total + down.total) / 2.0 / FinderMark.MODULES)));
    }

    private void add(double x, double y, double module) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).isAt(x, y, module)) {
                marks.set(i, marks.get(i).with(x, y, module));
                return;
            }
        }
        marks.add(new FinderMark(x, y, module, 1));
    }

    /** Where a line through a mark has its middle, and how long the mark is on it. */
    private record Crossing(double centre, int total) {}

    /**
     * Runs along a line through black at that place.
     *
     * @param most length of a mark: runs that are longer are none of a mark
     * @return empty if they are not those of a mark
     */
    private Optional<Crossing> cross(int x, int y, int dx, int dy, int most) {
        int[] runs = new int[RUNS];
        int[] ahead = new int[RUNS];
        if (!walk(runs, x, y, -dx, -dy, most) || !walk(ahead, x, y, dx, dy, most)) {
            return Optional.empty();
        }
        int core = runs[2] + ahead[2] - 1;
        int[] all = {runs[0], runs[1], core, ahead[1], ahead[0]};
        if (!FinderMark.isMark(all)) {
            return Optional.empty();
        }
        double middle = (dx == 0 ? y : x) + (ahead[2] - runs[2]) / 2.0 + 0.5;
        return Optional.of(new Crossing(middle, sum(all)));
    }

    /** Counts black, white and black pixels outwards into the runs 2, 1 and 0; false if a run is too long or missing. */
    private boolean walk(int[] runs, int x, int y, int dx, int dy, int most) {
        for (int run = 2; run >= 0; run--) {
            boolean black = run != 1;
            while (isInside(x, y) && isBlack(x, y) == black && runs[run] <= most) {
                runs[run]++;
                x += dx;
                y += dy;
            }
            if (runs[run] == 0 || runs[run] > most) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    }

    private boolean isBlack(int x, int y) {
        return picture.level(x, y) < threshold.at(x, y);
    }

    private static int sum(int[] runs) {
        int total = 0;
        for (int run : runs) {
            total += run;
        }
        return total;
    }
}
