package io.vouch.extraction;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.WordSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Leads places that were read on a turned page back to the page as it was handed in, so that a box drawn on the submitted file
 * stands on the value. Only what OCR read was turned.
 */
record PaperPlaces(List<Page> pages) {

    Map<FieldName, List<Reading>> fields(Map<FieldName, List<Reading>> fields) {
        if (pages.stream().allMatch(page -> page.turned() == 0)) {
            return fields;
        }
        Map<FieldName, List<Reading>> placed = new EnumMap<>(FieldName.class);
        fields.forEach((field, readings) ->
                placed.put(field, readings.stream().map(this::reading).toList()));
        return placed;
    }

    private Reading reading(Reading reading) {
        return reading.source() == ReadingSource.OCR
                ? new Reading(
                        reading.value(),
                        reading.raw(),
                        reading.confidence(),
                        reading.page(),
                        box(reading.page(), reading.box()),
                        reading.source())
                : reading;
    }

    List<InvoiceLine> lines(List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> new InvoiceLine(
                        line.description(),
                        line.quantity(),
                        line.unit(),
                        line.unitPrice(),
                        line.netAmount(),
                        line.taxRate(),
                        line.taxAmount(),
                        line.page(),
                        boxOfScan(line.page(), line.box())))
                .toList();
    }

    List<Clause> clauses(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> new Clause(
                        clause.kind(),
                        clause.polarity(),
                        clause.text(),
                        clause.confidence(),
                        clause.page(),
                        boxOfScan(clause.page(), clause.box())))
                .toList();
    }

    /** Lines and clauses do not say where they were read; on a page with text objects they were not read by OCR. */
    private Box boxOfScan(int number, Box box) {
        boolean scan = number >= 1
                && number <= pages.size()
                && pages.get(number - 1).words().stream().allMatch(word -> word.source() == WordSource.OCR);
        return scan ? box(number, box) : box;
    }

    private Box box(int number, Box box) {
        return number >= 1 && number <= pages.size() ? pages.get(number - 1).onPaper(box) : box;
    }
}
