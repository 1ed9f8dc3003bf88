package io.vouch.extraction.structured;

import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.Payload;
import io.vouch.ingest.TableCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rows of a sheet under the heading that names their columns.
 *
 * @param <C> what a column may mean
 * @param before cells above the heading: whose account, which period
 * @param rows in the order of the sheet
 */
record HeadedRows<C extends Enum<C>>(List<TableCell> before, List<Row<C>> rows) {

    /** Banks and registers print a dozen lines about the query before the table. */
    private static final int HEADING_WITHIN = 40;

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_HEAD = 40;

    /** The cells of one row by their column's meaning. */
    record Row<C extends Enum<C>>(Map<C, TableCell> cells) {

        /** The cell's text, or empty text. */
        String text(C column) {
            TableCell cell = cells.get(column);
            return cell == null ? "" : cell.value();
        }
    }

    /**
     * @param columns the meanings
     * @param heads how each is headed, matched whole against the head in small letters, without blanks and punctuation
     * @param enough which meanings together make such a table
     * @return empty if the sheet has no such heading
     */
    static <C extends Enum<C>> Optional<HeadedRows<C>> of(
            Payload table, Class<C> columns, Function<C, Pattern> heads, Predicate<Set<C>> enough) {
        Map<Integer, List<TableCell>> byRow = new TreeMap<>();
        for (TableCell cell : table.cells()) {
            byRow.computeIfAbsent(cell.row(), none -> new ArrayList<>()).add(cell);
        }
        List<List<TableCell>> lines = List.copyOf(byRow.values());
        for (int i = 0; i < Math.min(HEADING_WITHIN, lines.size()); i++) {
            Map<Integer, C> heading = heading(lines.get(i), columns, heads);
            if (enough.test(meanings(heading.values(), columns))) {
                List<Row<C>> rows = lines.subList(i + 1, Math.min(lines.size(), i + 1 + MOST_ROWS)).stream()
                        .map(line -> row(line, heading, columns))
                        .filter(row -> !row.cells().isEmpty())
                        .toList();
                List<TableCell> before =
                        lines.subList(0, i).stream().flatMap(List::stream).toList();
                return Optional.of(new HeadedRows<>(before, rows));
            }
        }
        return Optional.empty();
    }

    private static <C extends Enum<C>> Set<C> meanings(Collection<C> found, Class<C> columns) {
        Set<C> meanings = EnumSet.noneOf(columns);
        meanings.addAll(found);
        return meanings;
    }

    /** The first column that may have a meaning has it. */
    private static <C extends Enum<C>> Map<Integer, C> heading(
            List<TableCell> line, Class<C> columns, Function<C, Pattern> heads) {
        Map<Integer, C> heading = new TreeMap<>();
        for (TableCell cell : line) {
            String head = head(cell.value());
            for (C column : columns.getEnumConstants()) {
                if (!heading.containsValue(column)
                        && !heading.containsKey(cell.column())
                        && heads.apply(column).matcher(head).matches()) {
                    heading.put(cell.column(), column);
                }
            }
        }
        return heading;
    }

    private static <C extends Enum<C>> Row<C> row(List<TableCell> line, Map<Integer, C> heading, Class<C> columns) {
        Map<C, TableCell> cells = new EnumMap<>(columns);
        for (TableCell cell : line) {
            C column = heading.get(cell.column());
            if (column != null) {
                cells.put(column, cell);
            }
        }
        return new Row<>(cells);
    }

    /** A head as it is compared: {@code Registered at} and {@code registered_at} are one. */
    static String head(String text) {
        String bounded = text.length() > LONGEST_HEAD ? text.substring(0, LONGEST_HEAD) : text;
        return NormalText.compact(bounded).toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]", "");
    }
}
