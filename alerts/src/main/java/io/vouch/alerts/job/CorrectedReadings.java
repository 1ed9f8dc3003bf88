package io.vouch.alerts.job;

import io.vouch.alerts.store.review.Correction;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.Currencies;
import io.vouch.extraction.value.Dates;
import io.vouch.extraction.value.DayMonthOrder;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as people say it reads: each corrected value is the chosen one, certain, with what the machine read kept as its {@code
 * raw} text. What was read off the page for that field otherwise was misread and goes; what data in the file say stays behind it,
 * since data that differ from print are a finding of their own (INT-06).
 */
final class CorrectedReadings {

    private final ExtractedDocument document;
    private final Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);

    private CorrectedReadings(ExtractedDocument document) {
        this.document = document;
        document.fields().forEach((field, readings) -> fields.put(field, new ArrayList<>(readings)));
    }

    /** @param corrections of this document, the oldest first */
    static ExtractedDocument of(ExtractedDocument document, List<Correction> corrections) {
        CorrectedReadings corrected = new CorrectedReadings(document);
        corrections.forEach(one -> FieldName.ofWireName(one.field()).ifPresent(field -> corrected.apply(field, one)));
        return corrected.finish();
    }

    private void apply(FieldName field, Correction correction) {
        List<Reading> readings = fields.computeIfAbsent(field, any -> new ArrayList<>());
        String value = canonical(field, correction.newValue());
        Optional<Reading> replaced = replaced(field, readings, canonical(field, correction.oldValue()));
        int place = replaced.map(readings::indexOf).orElse(readings.size());
        Optional<Reading> certain =
                value.isEmpty() ? Optional.empty() : Optional.of(certain(readings, replaced, value, correction));
        if (isList(field)) {
            replaced.ifPresent(readings::remove);
            certain.ifPresent(reading -> readings.add(Math.min(place, readings.size()), reading));
        } else {
            readings.removeIf(CorrectedReadings::isFromPage);
            certain.ifPresent(reading -> readings.add(0, reading));
        }
    }

    private static boolean isList(FieldName field) {
        return field == FieldName.INVOICE_NUMBERS;
    }

    /** The reading that somebody says is wrong: of a list the one they saw, otherwise the chosen one. */
    private static Optional<Reading> replaced(FieldName field, List<Reading> readings, String old) {
        return readings.stream()
                .filter(reading -> !isList(field) || reading.value().equals(old))
                .findFirst();
    }

    private Reading certain(List<Reading> readings, Optional<Reading> replaced, String value, Correction correction) {
        String machine = replaced.map(Reading::raw).orElse("");
        if (!correction.box().isEmpty()) {
            List<Double> corners = correction.box();
            Box box = new Box(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
            return new Reading(value, machine, 1, correction.page(), box, pageSource());
        }
        // Where the page shows this very value, else where the wrong one was read: people correct what they see there.
        Optional<Reading> shown = readings.stream()
                .filter(reading -> isFromPage(reading) && reading.value().equals(value))
                .findFirst()
                .or(() -> replaced.filter(CorrectedReadings::isFromPage));
        return shown.map(at -> new Reading(value, machine, 1, at.page(), at.box(), at.source()))
                .orElseGet(() -> new Reading(value, machine, 1, 0, Box.NONE, pageSource()));
    }

    private static boolean isFromPage(Reading reading) {
        return reading.source() == ReadingSource.TEXT || reading.source() == ReadingSource.OCR;
    }

    private ReadingSource pageSource() {
        return document.ocrPages() > 0 ? ReadingSource.OCR : ReadingSource.TEXT;
    }

    /** As the field's values are written; what does not parse stays as it was typed. */
    private static String canonical(FieldName field, String typed) {
        String text = typed.strip();
        return switch (field.kind()) {
            case AMOUNT -> Amounts.parse(text)
                    .map(amount -> Amounts.plain(amount).toPlainString())
                    .orElse(text);
            case DATE -> Dates.parse(text, DayMonthOrder.DAY_FIRST).orElse(text);
            case ACCOUNT -> BankIds.normaliseAccount(text);
            case CURRENCY -> Currencies.parse(text).orElse(text);
            case IDENTIFIER, PARTY, TAX_ID, TEXT, WORDS, KIND, NUMBER -> text;
        };
    }

    private ExtractedDocument finish() {
        fields.values().removeIf(List::isEmpty);
        return document.withFields(fields);
    }
}
