package io.vouch.alerts.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns of fixed width; a cell that is too long wraps inside its column. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Integer> widths;

    TextTable(List<Integer> widths) {
        this.widths = List.copyOf(widths);
    }

    /** Columns taken by the gaps of a table. */
    static int gaps(int columns) {
        return GAP.length() * (columns - 1);
    }

    /** The lines of one row; each cell is a list of paragraphs. */
    List<String> row(List<List<String>> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            int width = widths.get(column);
            wrapped.add(cells.get(column).stream()
                    .flatMap(paragraph -> TextWidth.wrap(paragraph, width).stream())
                    .toList());
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < height; index++) {
            lines.add(line(wrapped, index));
        }
        return lines;
    }

    private String line(List<List<String>> cells, int index) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            List<String> cell = cells.get(column);
            line.append(TextWidth.pad(index < cell.size() ? cell.get(index) : "", widths.get(column)));
            line.append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
