package io.vouch.ingest.seal;

import io.vouch.ingest.raster.PixelRows;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which cells of a coarse grid over the page hold red ink.
 *
 * @param columns cells across
 * @param rows cells down
 * @param red row by row
 */
record RedGrid(int columns, int rows, boolean[] red) {

    /** Red ink: red exceeds green and blue by this much, also where it lies over black or is faint on paper. */
    private static final int MARGIN = 50;

    private static final int DIRECTIONS = 24;
    /** Square of the distance from the centre, in half sides, from which a cell lies near the ellipse. */
    private static final double NEAR_EDGE = 0.64;
    /** Share of a cell's pixels that must be red. */
    private static final double LEAST_SHARE = 0.08;

    /**
     * Cells that touch, also by a gap of one cell.
     *
     * @param left first column, as {@code right} is the last
     * @param fill share of the box's cells that are red
     * @param outsideEllipse share of the red cells that lie outside the ellipse inscribed in the box
     * @param framed share of the cells along the box's edge that are red
     * @param ringed share of the directions from the centre in which a red cell lies near the inscribed ellipse
     */
    record Group(
            int left,
            int top,
            int right,
            int bottom,
            double fill,
            double outsideEllipse,
            double framed,
            double ringed) {}

    /**
     * Grids of one picture, in one look at it.
     *
     * @param least for each grid the level that the red channel must have: pre-printed forms are dark red, seals are not
     */
    static List<RedGrid> of(BufferedImage picture, int columns, int rows, int... least) {
        PixelRows pixels = PixelRows.of(picture);
        int w = pixels.width();
        int h = pixels.height();
        int[] columnOf = new int[w];
        for (int x = 0; x < w; x++) {
            columnOf[x] = (int) ((long) x * columns / w);
        }
        int[][] counts = new int[least.length][columns * rows];
        int[] line = new int[w];
        for (int y = 0; y < h; y++) {
            pixels.row(y, line);
            int row = (int) ((long) y * rows / h);
            for (int x = 0; x < w; x++) {
                if (isRed(line[x])) {
                    for (int i = 0; i < least.length; i++) {
                        counts[i][row * columns + columnOf[x]] += (line[x] >> 16 & 0xFF) >= least[i] ? 1 : 0;
                    }
                }
            }
        }
        double wanted = Math.max(1, LEAST_SHARE * w / columns * h / rows);
        List<RedGrid> grids = new ArrayList<>();
        for (int[] each : counts) {
            boolean[] red = new boolean[each.length];
            for (int i = 0; i < red.length; i++) {
                red[i] = each[i] >= wanted;
            }
            grids.add(new RedGrid(columns, rows, red));
        }
        return grids;
    }

    static boolean isRed(int rgb) {
        int r = (rgb >> 16) & 0xFF;
        int g = (rgb >> 8) & 0xFF;
        int b = rgb & 0xFF;
        return r - Math.max(g, b) >= MARGIN && Math.abs(g - b) < r - Math.max(g, b) + 30;
    }

    List<Group> groups() {
        boolean[] seen = new boolean[red.length];
        List<Group> groups = new ArrayList<>();
        for (int start = 0; start < red.length; start++) {
            if (red[start] && !seen[start]) {
                groups.add(group(start, seen));
            }
        }
        return groups;
    }

    private Group group(int start, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> cells = new ArrayList<>();
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int cell = open.poll();
            cells.add(cell);
            for (int dy = -2; dy <= 2; dy++) {
                for (int dx = -2; dx <= 2; dx++) {
                    int x = cell % columns + dx;
                    int y = cell / columns + dy;
                    if (x >= 0 && y >= 0 && x < columns && y < rows && red[y * columns + x] && !seen[y * columns + x]) {
                        seen[y * columns + x] = true;
                        open.add(y * columns + x);
                    }
                }
            }
        }
        return measured(cells);
    }

    private Group measured(List<Integer> cells) {
        int left = columns;
        int top = rows;
        int right = 0;
        int bottom = 0;
        for (int cell : cells) {
            left = Math.min(left, cell % columns);
            right = Math.max(right, cell % columns);
            top = Math.min(top, cell / columns);
            bottom = Math.max(bottom, cell / columns);
        }
        double width = right - left + 1;
        double height = bottom - top + 1;
        int outside = 0;
        int edge = 0;
        boolean[] directions = new boolean[DIRECTIONS];
        for (int cell : cells) {
            boolean onEdge = cell % columns <= left
                    || cell % columns >= right
                    || cell / columns <= top
                    || cell / columns >= bottom;
            edge += onEdge ? 1 : 0;
            double x = (cell % columns - (left + right) / 2.0) / (width / 2);
            double y = (cell / columns - (top + bottom) / 2.0) / (height / 2);
            double fromCentre = x * x + y * y;
            outside += fromCentre > 1.15 ? 1 : 0;
            if (fromCentre > NEAR_EDGE) {
                int direction = (int) ((Math.atan2(y, x) / Math.PI + 1) / 2 * DIRECTIONS);
                directions[Math.min(DIRECTIONS - 1, direction)] = true;
            }
        }
        int ring = 0;
        for (boolean direction : directions) {
            ring += direction ? 1 : 0;
        }
        return new Group(
                left,
                top,
                right,
                bottom,
                cells.size() / (width * height),
                (double) outside / cells.size(),
                edge / Math.max(1, 2 * (width + height) - 4),
                (double) ring / DIRECTIONS);
    }
}
