package io.vouch.matching.truth;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.party.LookAlikes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The invoice numbers: those on invoices are held against those that notices and acknowledgements list, one by one. */
final class InvoiceNumberRow {

    private static final int MOST_NUMBERS = 500;

    private final List<ExtractedDocument> papers;

    private InvoiceNumberRow(List<ExtractedDocument> papers) {
        this.papers = papers;
    }

    static TruthRow of(List<ExtractedDocument> papers) {
        InvoiceNumberRow row = new InvoiceNumberRow(papers);
        return TruthRow.of(
                TruthFact.INVOICE_NUMBER, "", "", papers.stream().map(row::cell).toList());
    }

    private TruthCell cell(ExtractedDocument paper) {
        Optional<FieldName> field = TruthFact.INVOICE_NUMBER.in(paper);
        if (field.isEmpty()) {
            return new TruthCell(paper.documentId(), CellState.NOT_EXPECTED, List.of(), List.of());
        }
        boolean list = field.get() == FieldName.INVOICE_NUMBERS;
        List<Reading> said = list
                ? distinct(paper.readings(field.get()))
                : Sayings.shown(paper, field.get()).map(List::of).orElse(List.of());
        if (said.isEmpty()) {
            return new TruthCell(paper.documentId(), CellState.SILENT, List.of(), List.of());
        }
        List<Reading> others = counterparts(list);
        List<TruthValue> values = said.stream()
                .map(reading -> TruthValue.of(field.get(), reading, state(paper, reading, others)))
                .toList();
        List<TruthValue> otherReadings =
                list ? List.of() : Sayings.others(TruthFact.INVOICE_NUMBER, paper, field.get(), said.get(0));
        return new TruthCell(paper.documentId(), worst(values), values, otherReadings);
    }

    private static List<Reading> distinct(List<Reading> listed) {
        Map<String, Reading> first = new LinkedHashMap<>();
        listed.stream().limit(MOST_NUMBERS).forEach(reading -> first.putIfAbsent(key(reading), reading));
        first.remove("");
        return List.copyOf(first.values());
    }

    /** What numbers of one kind of paper are held against: lists against invoices, invoices against lists. */
    private List<Reading> counterparts(boolean list) {
        List<Reading> readings = new ArrayList<>();
        for (ExtractedDocument paper : papers) {
            Optional<FieldName> field = TruthFact.INVOICE_NUMBER.in(paper);
            if (field.isPresent() && list != (field.get() == FieldName.INVOICE_NUMBERS)) {
                paper.readings(field.get()).stream().limit(MOST_NUMBERS).forEach(readings::add);
            }
        }
        return readings;
    }

    private static CellState state(ExtractedDocument paper, Reading reading, List<Reading> others) {
        if (others.isEmpty()) {
            return CellState.ALONE;
        }
        if (others.stream().anyMatch(other -> key(other).equals(key(reading)))) {
            return CellState.AGREES;
        }
        boolean optional = paper.type() == DocumentType.CREDIT_NOTE; // need not be listed
        boolean doubtful =
                others.stream().anyMatch(other -> Sayings.mayBeSame(TruthFact.INVOICE_NUMBER, reading, other));
        return optional || doubtful ? CellState.DOUBTFUL : CellState.DIFFERS;
    }

    private static CellState worst(List<TruthValue> values) {
        for (CellState worst : List.of(CellState.DIFFERS, CellState.DOUBTFUL, CellState.ALONE)) {
            if (values.stream().anyMatch(value -> value.state() == worst)) {
                return worst;
            }
        }
        return CellState.AGREES;
    }

    private static String key(Reading reading) {
        return LookAlikes.comparable(reading.value());
    }
}
