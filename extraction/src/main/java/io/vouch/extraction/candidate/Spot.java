package io.vouch.extraction.candidate;

import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.TextRun;
import io.vouch.ingest.page.Box;

/**
 * A stretch of text on a page.
 *
 * @param page where
 * @param row index of its (first) line
 * @param column index of its cell in the line
 * @param run the text that it is cut from
 * @param from first character in {@code run}, inclusive
 * @param to last character, exclusive; above {@code from}
 */
public record Spot(PageLayout page, int row, int column, TextRun run, int from, int to) {

    public Spot {
        if (from < 0 || to > run.text().length() || from >= to) {
            throw new IllegalArgumentException(
                    "spot %d..%d of %d".formatted(from, to, run.text().length()));
        }
    }

    public String text() {
        return run.text().substring(from, to);
    }

    public Box box() {
        return run.box(from, to);
    }

    public double confidence() {
        return run.confidence(from, to);
    }

    public ReadingSource source() {
        return run.source();
    }

    /** True if both are cut from the same cell. */
    public boolean sameCell(Spot other) {
        return page.number() == other.page.number() && row == other.row && column == other.column;
    }
}
