package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.decode.TableHeader.Meaning;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the invoice numbers of a notice from the column under their heading, one reading each. */
final class TableColumn {

    private static final double CONFIDENCE = 0.95;
    private static final int MOST = 500;
    /** 26442000004359167806, INV-2026/0012 */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9/_.#-]{3,39}");

    private TableColumn() {}

    /** Adds the column's numbers to the readings of running text; equal numbers are one. */
    static void addInvoiceNumbers(DocumentLayout layout, Map<FieldName, List<Reading>> readings) {
        Map<String, Reading> byValue = new LinkedHashMap<>();
        for (PageLayout page : layout.pages()) {
            for (Row row : page.rows()) {
                Optional<TableHeader> header = TableHeader.of(row);
                if (header.isPresent() && header.get().has(Meaning.INVOICE_NUMBER)) {
                    addColumn(page, header.get(), byValue);
                }
            }
        }
        if (byValue.isEmpty()) {
            return;
        }
        // A table lists them all: what running text adds is a repeat or some other number.
        readings.put(FieldName.INVOICE_NUMBERS, new ArrayList<>(byValue.values()));
    }

    private static void addColumn(PageLayout page, TableHeader header, Map<String, Reading> byValue) {
        for (int i = header.row() + 1; i < page.rows().size() && byValue.size() < MOST; i++) {
            Row row = page.rows().get(i);
            if (row.cells().size() < 2) {
                return;
            }
            for (Cell cell : row.cells()) {
                boolean number = NUMBER.matcher(cell.text()).matches();
                if (number && header.columnOf(cell.box()).meaning() == Meaning.INVOICE_NUMBER) {
                    double confidence =
                            CONFIDENCE * cell.run().confidence(0, cell.text().length());
                    byValue.putIfAbsent(
                            cell.text(),
                            new Reading(
                                    cell.text(),
                                    cell.text(),
                                    confidence,
                                    page.number(),
                                    cell.box(),
                                    cell.run().source()));
                }
            }
        }
    }
}
