package io.vouch.testdata.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sets blocks of prose on as many pages as they need. */
public final class Flow {
    private static final double SEAL_RADIUS = 56;
    /** Paragraphs set larger than this are titles and get room below. */
    private static final double TITLE_SCALE = 1.3;

    private final Typesetter typesetter;
    private final FlowStyle style;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<PlacedClause> clauses = new ArrayList<>();
    private Sheet sheet;
    private double y;

    private Flow(Typesetter typesetter, FlowStyle style) {
        this.typesetter = typesetter;
        this.style = style;
        nextSheet();
    }

    /** The pages, and where the clauses stand on them. */
    public record Set(List<Page> pages, List<PlacedClause> clauses) {
        public Set {
            pages = List.copyOf(pages);
            clauses = List.copyOf(clauses);
        }
    }

    public static Set of(List<Block> blocks, Typesetter typesetter, FlowStyle style) {
        Flow flow = new Flow(typesetter, style);
        blocks.forEach(flow::set);
        flow.number();
        return new Set(flow.sheets.stream().map(Sheet::page).toList(), flow.clauses);
    }

    public static List<Page> pages(List<Block> blocks, Typesetter typesetter, FlowStyle style) {
        return of(blocks, typesetter, style).pages();
    }

    private void nextSheet() {
        sheet = new Sheet(style.width(), style.height(), typesetter);
        sheets.add(sheet);
        y = style.margin();
    }

    private void need(double height) {
        if (y + height > style.height() - style.margin()) {
            nextSheet();
        }
    }

    private void set(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Clause clause) {
            clause(clause);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Columns columns) {
            columns(columns);
        } else if (block instanceof Block.Stamp stamp) {
            stamp(stamp);
        } else if (block instanceof Block.Gap gap) {
            y += gap.lines() * style.leading();
        }
    }

    /** A clause that goes on overleaf has a part on each page. */
    private void clause(Block.Clause clause) {
        List<PlacedLine> lines = paragraph(clause.body());
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).page() != lines.get(start).page()) {
                part(clause, lines.subList(start, i));
                start = i;
            }
        }
    }

    private void part(Block.Clause clause, List<PlacedLine> lines) {
        Box box = lines.stream().map(PlacedLine::box).reduce(Box::union).orElseThrow();
        String text = lines.stream().map(PlacedLine::text).collect(Collectors.joining());
        clause.said()
                .forEach(said -> clauses.add(new PlacedClause(
                        said.kind(), said.polarity(), text.strip(), lines.get(0).page(), box)));
    }

    private record PlacedLine(int page, String text, Box box) {}

    private List<PlacedLine> paragraph(Block.Paragraph paragraph) {
        List<PlacedLine> placed = new ArrayList<>();
        double size = style.size() * paragraph.scale();
        double leading = style.leading() * Math.max(1, paragraph.scale() * 0.95);
        Pen pen = Pen.of(paragraph.bold() ? style.face().bold() : style.face(), size);
        double room = style.width() - 2 * style.margin();
        double indent = paragraph.indent() * size;
        List<List<Span>> lines = LineBreaker.lines(paragraph.spans(), typesetter, pen, room, indent);
        for (int i = 0; i < lines.size(); i++) {
            need(leading);
            y += leading;
            double length = length(lines.get(i), pen);
            double x = style.margin() + (i == 0 ? indent : 0);
            if (paragraph.align() == Block.Align.CENTRE) {
                x = (style.width() - length) / 2;
            } else if (paragraph.align() == Block.Align.RIGHT) {
                x = style.width() - style.margin() - length;
            }
            line(lines.get(i), x, y, pen);
            String text = lines.get(i).stream().map(Span::text).collect(Collectors.joining());
            placed.add(new PlacedLine(sheets.size(), text, new Box(x, y - 0.86 * size, x + length, y + 0.16 * size)));
        }
        if (paragraph.scale() > TITLE_SCALE) {
            y += style.leading() * 0.4;
        }
        return placed;
    }

    private double length(List<Span> spans, Pen pen) {
        return spans.stream()
                .mapToDouble(span -> sheet.measure(span.text(), pen))
                .sum();
    }

    private void line(List<Span> spans, double x, double baseline, Pen pen) {
        double at = x;
        for (Span span : spans) {
            at = sheet.text(span.text(), at, baseline, pen, span.marks().toArray(Mark[]::new));
        }
    }

    private void grid(Block.Grid grid) {
        double room = style.width() - 2 * style.margin();
        double total = grid.shares().stream().mapToDouble(Double::doubleValue).sum();
        double size = style.size() * 0.86;
        double leading = style.leading() * 0.8;
        y += style.leading() * 0.5;
        List<List<List<Span>>> head = List.of();
        double headHeight = 0;
        for (int row = 0; row < grid.rows().size(); row++) {
            Pen pen = Pen.of(row == 0 ? style.face().bold() : style.face(), size);
            List<List<List<Span>>> cells = new ArrayList<>();
            int most = 1;
            for (int column = 0; column < grid.shares().size(); column++) {
                double width = room * grid.shares().get(column) / total - 6;
                List<List<Span>> lines =
                        LineBreaker.lines(List.of(grid.rows().get(row).get(column)), typesetter, pen, width, 0);
                cells.add(lines);
                most = Math.max(most, lines.size());
            }
            double height = most * leading + 5;
            int sheetsBefore = sheets.size();
            need(height);
            if (row == 0) {
                head = cells;
                headHeight = height;
            } else if (sheets.size() > sheetsBefore && grid.shares().size() > 2) {
                // A table that goes on overleaf repeats its head.
                gridRow(
                        head,
                        grid.shares(),
                        total,
                        headHeight,
                        leading,
                        Pen.of(style.face().bold(), size));
                y += headHeight;
            }
            gridRow(cells, grid.shares(), total, height, leading, pen);
            y += height;
        }
        y += style.leading() * 0.4;
    }

    private void gridRow(
            List<List<List<Span>>> cells, List<Double> shares, double total, double height, double leading, Pen pen) {
        double room = style.width() - 2 * style.margin();
        double x = style.margin();
        for (int column = 0; column < cells.size(); column++) {
            double width = room * shares.get(column) / total;
            if (style.ruledTables()) {
                sheet.frame(x, y, x + width, y + height, 0.6, Ink.BLACK);
            } else {
                sheet.rule(x, y + height, x + width, y + height, 0.5, Ink.GREY);
            }
            for (int i = 0; i < cells.get(column).size(); i++) {
                line(cells.get(column).get(i), x + 3, y + (i + 1) * leading - leading * 0.12, pen);
            }
            x += width;
        }
    }

    private void columns(Block.Columns columns) {
        double half = (style.width() - 2 * style.margin()) / 2;
        double left = columnHeight(columns.left(), half - 10);
        double right = columnHeight(columns.right(), half - 10);
        double height = Math.max(left, right);
        need(height);
        double top = y;
        column(columns.left(), style.margin(), half - 10);
        y = top;
        column(columns.right(), style.margin() + half, half - 10);
        y = top + height;
        if (style.seals()) {
            sealOver(columns.leftSeal(), style.margin() + half * 0.55, top + height * 0.55);
            sealOver(columns.rightSeal(), style.margin() + half * 1.55, top + height * 0.55);
        }
    }

    private double columnHeight(List<List<Span>> lines, double room) {
        int count = 0;
        for (List<Span> spans : lines) {
            count += LineBreaker.lines(spans, typesetter, Pen.of(style.face(), style.size()), room, 0)
                    .size();
        }
        return count * style.leading();
    }

    private void column(List<List<Span>> lines, double x, double room) {
        Pen pen = Pen.of(style.face(), style.size());
        for (List<Span> spans : lines) {
            for (List<Span> line : LineBreaker.lines(spans, typesetter, pen, room, 0)) {
                y += style.leading();
                line(line, x, y, pen);
            }
        }
    }

    private void stamp(Block.Stamp stamp) {
        if (!style.seals()) {
            return;
        }
        double x =
                switch (stamp.align()) {
                    case LEFT -> style.margin() + SEAL_RADIUS;
                    case CENTRE -> style.width() / 2;
                    case RIGHT -> style.width() - style.margin() - SEAL_RADIUS - 6;
                };
        sealOver(stamp.ring(), x, y - style.leading() * 1.2);
    }

    private void sealOver(String ring, double x, double centreY) {
        if (!ring.isEmpty()) {
            sheet.seal(
                    ring,
                    "",
                    x,
                    Math.min(centreY, style.height() - SEAL_RADIUS - 8),
                    SEAL_RADIUS,
                    (x + centreY) % 24 - 12);
        }
    }

    private void number() {
        if (sheets.size() == 1) {
            return;
        }
        Pen pen = Pen.of(style.face(), style.size() * 0.8).in(Ink.GREY);
        for (int i = 0; i < sheets.size(); i++) {
            sheets.get(i)
                    .centre(
                            (i + 1) + " / " + sheets.size(),
                            style.width() / 2,
                            style.height() - style.margin() * 0.5,
                            pen);
        }
    }
}
