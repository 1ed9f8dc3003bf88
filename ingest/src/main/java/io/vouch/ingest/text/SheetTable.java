package io.vouch.ingest.text;

import io.vouch.ingest.CellType;
import io.vouch.ingest.TableCell;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cells of one sheet, row by row, within bounds. Rows without text are left out of the text, but counted: a cell's row
 * is the one that a person sees in the file.
 */
final class SheetTable {

    /** Ledgers have some dozens of columns; a cell in column XFD must not make every row 16,384 wide. */
    static final int MAX_COLUMNS = 512;

    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<CellType>> types = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private List<CellType> rowTypes = new ArrayList<>();
    private int number = 1;
    private long charsLeft;
    private boolean cut;

    SheetTable(String name, long maxChars) {
        this.name = name;
        this.charsLeft = maxChars;
    }

    /** Says which row of the file the next cells stand in, from 1. */
    void row(int rowNumber) {
        number = rowNumber;
    }

    /** Sets a cell of the current row; columns from 0, ascending. */
    void cell(int column, String text, CellType type) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= MAX_COLUMNS || text.length() > charsLeft) {
            cut = true;
            return;
        }
        while (row.size() <= column) {
            row.add("");
            rowTypes.add(CellType.TEXT);
        }
        row.set(column, text);
        rowTypes.set(column, type);
        charsLeft -= text.length() + column + 1L;
    }

    void endRow() {
        if (!row.isEmpty()) {
            rows.add(row);
            types.add(rowTypes);
            numbers.add(number);
            row = new ArrayList<>();
            rowTypes = new ArrayList<>();
        }
        number++;
    }

    boolean isFull() {
        return charsLeft <= 0;
    }

    boolean isCut() {
        return cut;
    }

    long charsLeft() {
        return Math.max(0, charsLeft);
    }

    String name() {
        return name;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** The cells that are not empty, where the pages show them. */
    List<TableCell> cells(List<List<FlowPages.Place>> places) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < rows.get(i).size(); column++) {
                String text = rows.get(i).get(column);
                if (!text.isEmpty()) {
                    FlowPages.Place place = i < places.size() ? places.get(i).get(column) : FlowPages.Place.NONE;
                    CellType type = types.get(i).get(column);
                    cells.add(new TableCell(numbers.get(i), column + 1, "", type, text, place.page(), place.box()));
                }
            }
        }
        return cells;
    }

    /** The rows as CSV of RFC 4180: lines end with CR LF, every row has as many fields as it has cells. */
    String csv() {
        var csv = new StringBuilder();
        for (List<String> cells : rows) {
            for (int i = 0; i < cells.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
