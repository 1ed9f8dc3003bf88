package io.vouch.extraction.layout;

import io.vouch.ingest.page.Box;
import java.util.List;

/** A line of a page: its cells from left to right, and the line as one run. */
public record Row(int index, List<Cell> cells, TextRun run) {

    public Row {
        cells = List.copyOf(cells);
    }

    public String text() {
        return run.text();
    }

    public Box box() {
        return run.box();
    }
}
