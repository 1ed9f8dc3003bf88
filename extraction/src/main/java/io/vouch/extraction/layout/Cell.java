package io.vouch.extraction.layout;

import io.vouch.ingest.page.Box;

/**
 * A piece of a line between wide gaps.
 *
 * @param row index of its line on the page, from 0 at the top
 * @param column index of the cell in its line, from 0 at the left
 */
public record Cell(int row, int column, TextRun run) {

    public String text() {
        return run.text();
    }

    public Box box() {
        return run.box();
    }
}
