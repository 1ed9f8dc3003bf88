package io.vouch.ingest.text;

import io.vouch.ingest.CellType;
import io.vouch.ingest.TableCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SWIFT messages as rows of tagged values. In a statement every entry, {@code :61:} and what follows it, is a row of its own; the
 * account and the opening balance before them are the first row, the closing balances after them the last.
 *
 * @see "SWIFT Standards MT, category 9: MT940, field order"
 */
final class SwiftCells {

    /** {@code :61:2601020102D25,03NTRF} at the start of a line, also behind the header {@code {4:}. */
    private static final Pattern TAG =
            Pattern.compile("(?m)^(?:\\{[^\\n]{0,400}\\{4:[ \\t\\r]*\\n?)?:(?<tag>[0-9]{2}[A-Z]?|NS):");

    /** Tags that begin a row: an entry, the closing balance, the next message of a file. */
    private static final List<String> FIRST = List.of("61", "62F", "62M", "20");

    private static final int MAX_CELLS = 200_000;

    private SwiftCells() {}

    /** Lays the message out line by line, as any text, and gives its values with their places. */
    static List<TableCell> layOut(String text, FlowPages pages) {
        List<TableCell> cells = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        int row = 0;
        int column = 0;
        int done = 0;
        boolean found = tag.find();
        while (found) {
            pages.paragraph(text.substring(done, tag.start("tag") - 1));
            String name = tag.group("tag");
            int value = tag.end();
            int start = tag.start("tag") - 1;
            found = tag.find();
            done = found ? tag.start("tag") - 1 : text.length();
            // A header between two messages belongs to the later one.
            done = found ? Math.min(done, tag.start()) : done;
            FlowPages.Place place = pages.paragraph(text.substring(start, done));
            boolean begins = row == 0 || FIRST.contains(name);
            row += begins ? 1 : 0;
            column = begins ? 1 : column + 1;
            String content = content(text.substring(value, done));
            if (cells.size() < MAX_CELLS && !content.isEmpty()) {
                cells.add(new TableCell(
                        row, column, ":" + name + ":", CellType.TEXT, content, place.page(), place.box()));
            }
        }
        pages.paragraph(text.substring(done));
        return cells;
    }

    /** The value without the mark that ends a message. */
    private static String content(String value) {
        String text = value.strip();
        int end = text.indexOf("\n-");
        boolean ends = end >= 0 && (end + 2 == text.length() || text.charAt(end + 2) == '}');
        return ends ? text.substring(0, end).strip() : text;
    }
}
