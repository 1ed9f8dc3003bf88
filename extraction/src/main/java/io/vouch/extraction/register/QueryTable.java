package io.vouch.extraction.register;

import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.structured.RegistryColumn;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of entries in the printed answer to a query.
 *
 * @param end index of the first line below it
 * @param entries cells by column, entry by entry
 */
record QueryTable(int end, List<Map<RegistryColumn, String>> entries) {

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_ENTRIES = 500;
    /** In heights of text: more white ends the table. */
    private static final double LEADING = 3;
    /** Points by which a cell may stand left of its head. */
    private static final double OFF = 6;

    private static final Pattern DAY = Pattern.compile("\\d{4} ?[-年./] ?\\d{1,2} ?[-月./] ?\\d{1,2}");

    /** A head and where its column begins. */
    private record Head(RegistryColumn column, double from) {}

    /** The first table of a page; empty if no line heads the columns of entries. */
    static Optional<QueryTable> of(PageLayout page) {
        for (Row row : page.rows()) {
            List<Head> heads = heads(row);
            boolean entries = heads.stream().anyMatch(head -> head.column == RegistryColumn.NUMBER)
                    && heads.stream().anyMatch(head -> head.column == RegistryColumn.REGISTERED)
                    && heads.stream().anyMatch(head -> head.column == RegistryColumn.ASSIGNEE);
            if (entries && heads.size() >= LEAST_COLUMNS) {
                return Optional.of(read(page, row, heads));
            }
        }
        return Optional.empty();
    }

    private static List<Head> heads(Row row) {
        List<Head> heads = new ArrayList<>();
        for (Cell cell : row.cells()) {
            RegistryColumn.of(cell.text())
                    .filter(column -> heads.stream().noneMatch(head -> head.column == column))
                    .ifPresent(column -> heads.add(new Head(column, cell.box().x0())));
        }
        return heads;
    }

    /** An entry begins with the line that bears its day; cells of the lines below it go on. */
    private static QueryTable read(PageLayout page, Row heading, List<Head> heads) {
        List<Map<RegistryColumn, String>> entries = new ArrayList<>();
        Row above = heading;
        int index = heading.index() + 1;
        for (; index < page.rows().size() && entries.size() < MOST_ENTRIES; index++) {
            Row row = page.rows().get(index);
            if (row.box().y0() - above.box().y1() > LEADING * page.textHeight() || RegisterPages.describes(row)) {
                break;
            }
            Map<RegistryColumn, String> cells = cells(row, heads);
            boolean begins = DAY.matcher(cells.getOrDefault(RegistryColumn.REGISTERED, ""))
                    .find();
            if (begins) {
                entries.add(cells);
            } else if (!entries.isEmpty()) {
                Map<RegistryColumn, String> last = entries.get(entries.size() - 1);
                cells.forEach((column, text) -> last.merge(column, text, QueryTable::joined));
            }
            above = row;
        }
        return new QueryTable(index, entries);
    }

    /** Cells of narrow columns stand as close as words: each word goes to the column that it begins in. */
    private static Map<RegistryColumn, String> cells(Row row, List<Head> heads) {
        Map<RegistryColumn, String> cells = new EnumMap<>(RegistryColumn.class);
        for (Cell cell : row.cells()) {
            TextRun run = cell.run();
            int from = 0;
            while (from < run.text().length()) {
                int blank = run.text().indexOf(' ', from);
                int to = blank < 0 ? run.text().length() : blank;
                if (to > from) {
                    String word = run.text().substring(from, to);
                    under(heads, run.box(from, to).x0())
                            .ifPresent(head -> cells.merge(head.column, word, (one, more) -> one + " " + more));
                }
                from = to + 1;
            }
        }
        return cells;
    }

    private static Optional<Head> under(List<Head> heads, double x) {
        Head under = null;
        for (Head head : heads) {
            under = x >= head.from - OFF ? head : under;
        }
        return Optional.ofNullable(under);
    }

    /** Latin words are parted by a blank, Chinese ones are not. */
    private static String joined(String above, String below) {
        boolean latin = above.charAt(above.length() - 1) < 0x2E80 && below.charAt(0) < 0x2E80;
        return latin ? above + " " + below : above + below;
    }

    /** The day in a cell as ISO date, or empty text. */
    static String day(String text) {
        var matcher = DAY.matcher(text);
        return matcher.find()
                ? Dates.parse(matcher.group().replace(" ", ""), DayMonthOrder.DAY_FIRST)
                        .orElse("")
                : "";
    }
}
