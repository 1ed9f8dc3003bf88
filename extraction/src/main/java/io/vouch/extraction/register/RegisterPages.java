package io.vouch.extraction.register;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.RegistryEntry;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.structured.RegistryColumn;
import io.vouch.extraction.value.Amounts;
import io.vouch.ingest.page.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only the lines of a register's paper tell together: descriptions of several lines, and the entries of a query with the
 * description of each. Thread-safe, holds nothing.
 */
public final class RegisterPages {

    /** Rows and columns of a page are found by geometry: less sure than a label beside its value. */
    private static final double SURE = 0.9;

    /** 登记2 转让财产描述:, Entry 2, description: */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)^(?:登记|序号|第|entry|no\\.?|item)?\\s?(?<n>\\d{1,3})(?:\\s?[笔项条])?[ .,、:]{0,3}(?:(?:转让|担保)?财产(?:信息)?描述|"
                    + "(?:collateral |property )?description)\\s?:\\s?(?<v>.*)$");

    /** A description on one page. */
    private record Place(int page, Description description) {}

    private RegisterPages() {}

    /** The fields of a register's paper with whole descriptions, and its entries if it lists some. */
    public static Map<FieldName, List<Reading>> complete(DocumentLayout layout, Map<FieldName, List<Reading>> fields) {
        Map<FieldName, List<Reading>> complete = new EnumMap<>(FieldName.class);
        complete.putAll(fields);
        complete.computeIfPresent(FieldName.DESCRIPTION, (field, readings) -> readings.stream()
                .map(reading -> whole(layout, reading))
                .toList());
        List<Reading> entries = entries(layout, fields);
        if (!entries.isEmpty()) {
            complete.put(FieldName.REGISTRATIONS, entries);
        }
        return complete;
    }

    /** True for the line that begins a numbered description. */
    static boolean describes(Row row) {
        return NUMBERED.matcher(row.text()).find();
    }

    private static Reading whole(DocumentLayout layout, Reading reading) {
        for (PageLayout page : layout.pages()) {
            for (Row row : page.number() == reading.page() ? page.rows() : List.<Row>of()) {
                for (Cell cell : row.cells()) {
                    if (cell.box().overlaps(reading.box()) && cell.text().contains(reading.value())) {
                        Description description = Description.from(page, row.index(), cell.column(), reading.value());
                        return new Reading(
                                description.text(),
                                description.text(),
                                reading.confidence(),
                                reading.page(),
                                description.box(),
                                reading.source());
                    }
                }
            }
        }
        return reading;
    }

    private static List<Reading> entries(DocumentLayout layout, Map<FieldName, List<Reading>> fields) {
        List<Map<RegistryColumn, String>> rows = new ArrayList<>();
        Map<Integer, Place> described = new TreeMap<>();
        for (PageLayout page : layout.pages()) {
            Optional<QueryTable> table = QueryTable.of(page);
            table.ifPresent(found -> rows.addAll(found.entries()));
            for (Row row : page.rows()) {
                Matcher numbered = NUMBERED.matcher(row.text());
                if (numbered.find()) {
                    // A label may stand in a cell of its own.
                    int column = row.cells().size() - 1;
                    String begins = row.cells().get(column).text();
                    int from = begins.indexOf(':') < 0 ? 0 : begins.indexOf(':') + 1;
                    described.put(
                            Integer.parseInt(numbered.group("n")),
                            new Place(
                                    page.number(),
                                    Description.from(
                                            page,
                                            row.index(),
                                            column,
                                            begins.substring(from).strip())));
                }
            }
        }
        String assignor = fields.getOrDefault(FieldName.ASSIGNOR_NAME, List.of()).stream()
                .findFirst()
                .map(Reading::value)
                .orElse("");
        List<Reading> entries = new ArrayList<>();
        for (int i = 0; i < rows.size() && !described.isEmpty(); i++) {
            entries.add(reading(layout, rows.get(i), assignor, Optional.ofNullable(described.get(i + 1))));
        }
        return entries;
    }

    private static Reading reading(
            DocumentLayout layout, Map<RegistryColumn, String> cells, String assignor, Optional<Place> described) {
        String state = cells.getOrDefault(RegistryColumn.STATUS, "");
        String kind = cells.getOrDefault(RegistryColumn.KIND, "");
        RegistryEntry entry = new RegistryEntry(
                cells.getOrDefault(RegistryColumn.NUMBER, "").replace(" ", ""),
                QueryTable.day(cells.getOrDefault(RegistryColumn.REGISTERED, "")),
                QueryTable.day(cells.getOrDefault(RegistryColumn.EXPIRES, "")),
                state.isEmpty() ? kind : kind + " / " + state,
                cells.getOrDefault(RegistryColumn.ASSIGNOR, assignor),
                cells.getOrDefault(RegistryColumn.ASSIGNEE, ""),
                cells.getOrDefault(RegistryColumn.CONTRACT, ""),
                Amounts.parse(cells.getOrDefault(RegistryColumn.AMOUNT, ""))
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                cells.getOrDefault(RegistryColumn.CURRENCY, ""),
                described.map(place -> place.description().text()).orElse(""));
        return new Reading(
                entry.text(),
                entry.text(),
                SURE,
                described.map(Place::page).orElse(0),
                described.map(place -> place.description().box()).orElse(Box.NONE),
                layout.pages().get(0).source());
    }
}
