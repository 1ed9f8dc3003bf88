package io.vouch.extraction;

import java.util.List;
import java.util.Map;

/**
 * What the pages of one document say, before structured data is weighed against it.
 *
 * @param fields readings by falling confidence; sources are TEXT or OCR
 * @param model digest of the field model that was used; empty if none was
 */
public record PaperReading(
        DocumentType type,
        double typeConfidence,
        String language,
        Map<FieldName, List<Reading>> fields,
        List<InvoiceLine> lines,
        List<Clause> clauses,
        String model) {}
