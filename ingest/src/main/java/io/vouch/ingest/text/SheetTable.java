package io.vouch.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one sheet, row by row, within bounds. Rows without text are left out. */
final class SheetTable {

    /** Ledgers have some dozens of columns; a cell in column XFD must not make every row 16,384 wide. */
    static final int MAX_COLUMNS = 512;

    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private long charsLeft;
    private boolean cut;

    SheetTable(String name, long maxChars) {
        this.name = name;
        this.charsLeft = maxChars;
    }

    /** Sets a cell of the current row; columns from 0, ascending. */
    void cell(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= MAX_COLUMNS || text.length() > charsLeft) {
            cut = true;
            return;
        }
        while (row.size() < column) {
            row.add("");
        }
        if (row.size() == column) {
            row.add(text);
        } else {
            row.set(column, text);
        }
        charsLeft -= text.length() + column + 1L;
    }

    void endRow() {
        if (!row.isEmpty()) {
            rows.add(row);
            row = new ArrayList<>();
        }
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
