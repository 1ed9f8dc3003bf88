package io.vouch.ingest;

import io.vouch.ingest.page.Box;

/**
 * One value of a sheet, CSV file, bank statement or payment message, with its place in the data and on the page that shows it.
 *
 * @param row from 1: the row of the sheet or CSV record as the file counts them, blank ones included; of a message, the entry
 * @param column from 1; of a message, the value's number in its entry
 * @param path place within data that has no columns, such as {@code Stmt[1]/Ntry[2]/Amt} or {@code :61:}; empty in sheets and CSV
 * @param type of the value
 * @param value dates as ISO 8601 and numbers plain with {@code .} where the file types its cells; else as written
 * @param page that shows it, from 1; 0 if the file has no pages
 * @param box where on that page, in points; {@link Box#NONE} if nowhere
 */
public record TableCell(int row, int column, String path, CellType type, String value, int page, Box box) {

    private static final int LETTERS = 26;

    public TableCell {
        if (row < 1 || column < 1) {
            throw new IllegalArgumentException("cell at row %d, column %d".formatted(row, column));
        }
    }

    /** How people call the place: {@code C7} as spreadsheets do, or the path. */
    public String reference() {
        if (!path.isEmpty()) {
            return path;
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row).toString();
    }
}
