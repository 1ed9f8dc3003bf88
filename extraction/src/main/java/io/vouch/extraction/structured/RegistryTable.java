package io.vouch.extraction.structured;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.RegistryEntry;
import io.vouch.ingest.Payload;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of registrations as files: each row is an entry, with the place of what it describes. */
final class RegistryTable {

    private RegistryTable() {}

    /** All entries of a sheet; empty if it lists none. */
    static Optional<DataReading> read(Payload sheet) {
        Optional<HeadedRows<RegistryColumn>> table =
                HeadedRows.of(sheet, RegistryColumn.class, RegistryColumn::head, RegistryTable::isRegistry);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Values values = new Values(ReadingSource.TEXT);
        for (HeadedRows.Row<RegistryColumn> row : table.get().rows()) {
            entry(row).ifPresent(entry -> add(entry, row, values));
        }
        return values.fields().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DataReading(DocumentType.REGISTRY_RECORD, Values.EXACT, "und", values.fields(), List.of()));
    }

    /** Ledgers have sellers and sums too; only registers have secured parties, or entries with numbers that describe something. */
    private static boolean isRegistry(Set<RegistryColumn> columns) {
        boolean numbered = columns.contains(RegistryColumn.NUMBER) || columns.contains(RegistryColumn.REGISTERED);
        return numbered
                && columns.contains(RegistryColumn.ASSIGNEE)
                && (columns.contains(RegistryColumn.DESCRIPTION) || columns.contains(RegistryColumn.ASSIGNOR));
    }

    private static Optional<RegistryEntry> entry(HeadedRows.Row<RegistryColumn> row) {
        String state = row.text(RegistryColumn.STATUS);
        String kind = row.text(RegistryColumn.KIND);
        RegistryEntry entry = new RegistryEntry(
                row.text(RegistryColumn.NUMBER).replaceAll("\\s", ""),
                Values.date(row.text(RegistryColumn.REGISTERED)).orElse(""),
                Values.date(row.text(RegistryColumn.EXPIRES)).orElse(""),
                state.isEmpty() ? kind : kind + " / " + state,
                row.text(RegistryColumn.ASSIGNOR),
                row.text(RegistryColumn.ASSIGNEE),
                row.text(RegistryColumn.CONTRACT),
                Values.plain(row.text(RegistryColumn.AMOUNT)),
                row.text(RegistryColumn.CURRENCY),
                row.text(RegistryColumn.DESCRIPTION));
        boolean says = !entry.assignee().isEmpty() || !entry.number().isEmpty();
        return says ? Optional.of(entry) : Optional.empty();
    }

    private static void add(RegistryEntry entry, HeadedRows.Row<RegistryColumn> row, Values values) {
        add(values, FieldName.REGISTRATION_NUMBER, entry.number(), row, RegistryColumn.NUMBER);
        add(values, FieldName.REGISTERED_AT, entry.registered(), row, RegistryColumn.REGISTERED);
        add(values, FieldName.EXPIRES_AT, entry.expires(), row, RegistryColumn.EXPIRES);
        add(values, FieldName.REGISTRATION_KIND, entry.kind(), row, RegistryColumn.KIND);
        add(values, FieldName.ASSIGNOR_NAME, entry.assignor(), row, RegistryColumn.ASSIGNOR);
        add(values, FieldName.ASSIGNEE_NAME, entry.assignee(), row, RegistryColumn.ASSIGNEE);
        add(values, FieldName.CONTRACT_NUMBER, entry.contract(), row, RegistryColumn.CONTRACT);
        add(values, FieldName.AMOUNT, entry.amount(), row, RegistryColumn.AMOUNT);
        add(values, FieldName.CURRENCY, entry.currency(), row, RegistryColumn.CURRENCY);
        add(values, FieldName.DESCRIPTION, entry.description(), row, RegistryColumn.DESCRIPTION);
        TableCell place = row.cells()
                .getOrDefault(
                        RegistryColumn.DESCRIPTION,
                        row.cells().values().iterator().next());
        values.addRegistration(entry, place.page(), place.box());
    }

    private static void add(
            Values values, FieldName field, String value, HeadedRows.Row<RegistryColumn> row, RegistryColumn column) {
        TableCell cell = row.cells().get(column);
        values.add(field, value, Values.EXACT, cell == null ? 0 : cell.page(), cell == null ? Box.NONE : cell.box());
    }
}
