package io.vouch.extraction;

import io.vouch.ingest.IntegrityFact;
import java.util.List;
import java.util.Map;

/**
 * What the pages of one document say, before structured data is weighed against it.
 *
 * @param fields readings by falling confidence; sources are TEXT or OCR
 * @param model digest of the field model that was used; empty if none was
 * @param facts what reading showed of the pages beside their values, such as tables that were read to the last row
 */
public record PaperReading(
        DocumentType type,
        double typeConfidence,
        String language,
        Map<FieldName, List<Reading>> fields,
        List<InvoiceLine> lines,
        List<Clause> clauses,
        String model,
        List<IntegrityFact> facts) {

    public PaperReading {
        facts = List.copyOf(facts);
    }

    /** A reading that showed nothing beside the values. */
    public PaperReading(
            DocumentType type,
            double typeConfidence,
            String language,
            Map<FieldName, List<Reading>> fields,
            List<InvoiceLine> lines,
            List<Clause> clauses,
            String model) {
        this(type, typeConfidence, language, fields, lines, clauses, model, List.of());
    }
}
