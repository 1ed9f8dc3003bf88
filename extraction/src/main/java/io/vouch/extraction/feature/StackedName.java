package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of two lines on a form whose label stands level with the second: the first line hangs over the label's row, set close,
 * with nothing to its left.
 *
 * <pre>
 *           MVM Sample
 * Name:     Insurance Society Sampletown
 * </pre>
 */
final class StackedName {

    /** In heights of the line: lines of one value are closer to each other than to the next value. */
    private static final double CLOSE = 0.45;

    /** In heights of the line. */
    private static final double LEVEL = 0.2;

    private static final int ROWS_UP = 2;

    private static final Pattern NAME = Pattern.compile("[\\p{IsLatin} .&'()-]{3,60}");

    private StackedName() {}

    /** Both lines as one name; empty unless {@code second} is the lower of two such lines. */
    static Optional<Candidate> at(Scene scene, Cell second, PageLayout page) {
        if (!NAME.matcher(second.text()).matches()) {
            return Optional.empty();
        }
        boolean third = neighbour(page, second, 1).isPresent();
        return neighbour(page, second, -1)
                .filter(first -> !third && first.column() == 0)
                .filter(first -> NAME.matcher(first.text()).matches() && !scene.isLabel(first))
                .map(first -> {
                    TextRun run = RunJoiner.join(List.of(first.run(), second.run()));
                    Spot spot = new Spot(
                            page,
                            second.row(),
                            second.column(),
                            run,
                            0,
                            run.text().length());
                    return new Candidate(ValueKind.PARTY, spot.text(), spot, "labelled");
                });
    }

    /** The cell of the same column close above ({@code step} -1) or below (1). */
    private static Optional<Cell> neighbour(PageLayout page, Cell cell, int step) {
        Box box = cell.box();
        for (int i = 1; i <= ROWS_UP; i++) {
            int index = cell.row() + step * i;
            if (index < 0 || index >= page.rows().size()) {
                return Optional.empty();
            }
            Row row = page.rows().get(index);
            for (Cell other : row.cells()) {
                double gap =
                        step < 0 ? box.y0() - other.box().y1() : other.box().y0() - box.y1();
                boolean level = Math.abs(other.box().x0() - box.x0()) < LEVEL * box.height();
                if (level && gap > -LEVEL * box.height() && gap < CLOSE * box.height()) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }
}
