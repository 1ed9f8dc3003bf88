package io.vouch.extraction.layout;

import io.vouch.extraction.ReadingSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page as lines of cells, from one source of words.
 *
 * @param number of the page, from 1
 * @param textHeight median height of a word in points; above 0
 * @param rows from top to bottom
 * @param passages paragraphs: neighbouring lines put together
 * @param verticals labels printed downwards; their glyphs are not in {@code rows}
 */
public record PageLayout(
        int number,
        double width,
        double height,
        double textHeight,
        ReadingSource source,
        List<Row> rows,
        List<TextRun> passages,
        List<VerticalLabel> verticals) {

    public PageLayout {
        rows = List.copyOf(rows);
        passages = List.copyOf(passages);
        verticals = List.copyOf(verticals);
    }

    /** All cells, line by line. */
    public Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** All text, a line a line. */
    public String text() {
        return String.join("\n", rows.stream().map(Row::text).toList());
    }
}
