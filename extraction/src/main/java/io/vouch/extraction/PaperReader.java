package io.vouch.extraction;

import io.vouch.extraction.classify.Classification;
import io.vouch.ingest.IngestedDocument;
import java.util.List;
import java.util.Optional;

/** Reads what stands on a document's pages: kind of paper, fields, line items, clauses. Thread-safe. */
public interface PaperReader {

    /** Never throws on what the pages say; a paper that says nothing known is {@link DocumentType#OTHER} without fields. */
    PaperReading read(IngestedDocument document);

    /** The first number that {@link #read} finds for an invoice, a credit note or a receipt. @param kind as {@link #kind} says */
    default Optional<Reading> invoiceNumber(IngestedDocument document, Classification kind) {
        return read(document).fields().getOrDefault(FieldName.INVOICE_NUMBER, List.of()).stream()
                .findFirst();
    }

    /** The kind of paper that {@link #read} finds, before its fields are looked at: a credit note may pass for an invoice. */
    default Classification kind(IngestedDocument document) {
        PaperReading reading = read(document);
        return new Classification(reading.type(), reading.typeConfidence(), reading.language());
    }
}
