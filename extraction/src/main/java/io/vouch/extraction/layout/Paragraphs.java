package io.vouch.extraction.layout;

import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the lines of running text together, so that a value broken at a line's end is whole again. */
final class Paragraphs {

    private static final int LEAST_HAN = 16;
    /** Lines of receipts and letterheads are shorter, lines of running text longer. */
    private static final int LEAST_LATIN = 46;

    private static final double LEAST_WIDTH = 0.5;
    private static final int MOST_LINES = 60;

    /** A line that begins something of its own: a numbered clause, a label with a colon. */
    private static final Pattern BEGINS = Pattern.compile(
            "^(?:第[一二三四五六七八九十百\\d]{1,4}[条章节]|[一二三四五六七八九十]{1,3}、|[(]?\\d{1,2}(?:[.、)]\\d{0,2}){1,3} ?\\S|[(][a-z一二三四五六七八九十]{1,3}[)]|[\\p{IsHan} ]{2,10}:|[A-Z][A-Za-z./ ]{1,24}: )");

    private Paragraphs() {}

    /** Rows where each paragraph of several lines is one row with one cell; indexes are counted anew. */
    static List<Row> join(List<Row> lines, double pageWidth, double height) {
        double margin = rightMargin(lines);
        List<Row> rows = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size()
                    && end - i < MOST_LINES
                    && continues(lines.get(end - 1), lines.get(end), margin, pageWidth, height)) {
                end++;
            }
            rows.add(row(lines.subList(i, end), rows.size()));
            i = end;
        }
        return rows;
    }

    private static Row row(List<Row> lines, int index) {
        if (lines.size() == 1) {
            List<Cell> cells = lines.get(0).cells().stream()
                    .map(cell -> new Cell(index, cell.column(), cell.run()))
                    .toList();
            return new Row(index, cells, lines.get(0).run());
        }
        TextRun run = RunJoiner.join(lines.stream().map(Row::run).toList());
        return new Row(index, List.of(new Cell(index, 0, run)), run);
    }

    private static boolean continues(Row line, Row next, double margin, double pageWidth, double height) {
        Box above = line.box();
        Box below = next.box();
        boolean single = line.cells().size() == 1 && next.cells().size() == 1;
        int least = Glyphs.hanShare(line.text()) > 0.3 ? LEAST_HAN : LEAST_LATIN;
        boolean prose = line.text().length() >= least && above.width() > LEAST_WIDTH * pageWidth;
        boolean full = margin - above.x1() < Math.min(firstWord(next), 6 * height) + height;
        boolean starts = below.x0() > above.x0() + 1.2 * height
                || BEGINS.matcher(next.text()).find();
        boolean near =
                below.y0() - above.y1() < 1.6 * height && Math.abs(above.height() - below.height()) < 0.5 * height;
        return single && prose && full && !starts && near;
    }

    private static double firstWord(Row row) {
        double width = row.run().words().get(0).word().box().width();
        return Glyphs.isHan(row.text().charAt(0)) ? 2 : width;
    }

    private static double rightMargin(List<Row> lines) {
        double[] edges = lines.stream()
                .filter(line -> line.cells().size() == 1)
                .mapToDouble(line -> line.box().x1())
                .sorted()
                .toArray();
        return edges.length == 0 ? 0 : edges[(int) (edges.length * 0.93)];
    }
}
