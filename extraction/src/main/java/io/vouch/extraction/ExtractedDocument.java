package io.vouch.extraction;

import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one document says. The element that travels from extraction to matching: words are gone, values and their places remain.
 *
 * @param documentId see {@link io.vouch.ingest.IngestedDocument}
 * @param sequence of the submission it came with: earlier is smaller
 * @param type kind of paper; {@link DocumentType#OTHER} is an answer
 * @param typeConfidence 0..1
 * @param language {@code zh}, {@code en} or {@code und}
 * @param pages number of pages
 * @param ocrPages how many of them were read by OCR
 * @param fields for each field its readings, the chosen one first, then runners-up and other sources' readings
 * @param lines line items in printed order
 * @param clauses in printed order
 * @param textDigest SHA-256 of the normalised text, hexadecimal; empty if there is none
 * @param pageFingerprints fingerprint of each page, in order
 * @param sidecar content of a {@code deal.json}; empty for papers
 * @param model digest of the field model that was used; empty if none was
 */
public record ExtractedDocument(
        String documentId,
        String tenant,
        String deal,
        String name,
        String sha256,
        long bytes,
        long sequence,
        String mediaType,
        Outcome outcome,
        ReasonCode reason,
        String message,
        DocumentType type,
        double typeConfidence,
        String language,
        int pages,
        int ocrPages,
        Map<FieldName, List<Reading>> fields,
        List<InvoiceLine> lines,
        List<Clause> clauses,
        List<IntegrityFact> facts,
        String textDigest,
        List<String> pageFingerprints,
        String sidecar,
        String model) {

    public ExtractedDocument {
        fields = inFieldOrder(fields);
        lines = List.copyOf(lines);
        clauses = List.copyOf(clauses);
        facts = List.copyOf(facts);
        pageFingerprints = List.copyOf(pageFingerprints);
    }

    private static Map<FieldName, List<Reading>> inFieldOrder(Map<FieldName, List<Reading>> fields) {
        Map<FieldName, List<Reading>> ordered = new EnumMap<>(FieldName.class);
        fields.forEach((field, readings) -> ordered.put(field, List.copyOf(readings)));
        return Collections.unmodifiableMap(ordered);
    }

    /** The chosen reading of a field. */
    public Optional<Reading> reading(FieldName field) {
        List<Reading> readings = readings(field);
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(0));
    }

    /** All readings of a field, the chosen one first; empty if the paper does not say. */
    public List<Reading> readings(FieldName field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The chosen value of a field. */
    public Optional<String> value(FieldName field) {
        return reading(field).map(Reading::value);
    }

    /**
     * The reading to show a person: the chosen value where it is printed, even if a QR code or data said it first; the chosen
     * reading itself if it is printed nowhere.
     */
    public Optional<Reading> shown(FieldName field) {
        return reading(field).map(chosen -> readings(field).stream()
                .filter(reading -> reading.value().equals(chosen.value()))
                .filter(reading -> reading.source() == ReadingSource.TEXT || reading.source() == ReadingSource.OCR)
                .filter(reading -> !reading.box().isNone())
                .findFirst()
                .orElse(chosen));
    }

    /**
     * This document as the paper that one entry of it stands for: a line of a statement as a bank receipt, a row of a query as the
     * record of one registration.
     */
    public ExtractedDocument entry(DocumentType entryType, Map<FieldName, List<Reading>> entryFields) {
        return new ExtractedDocument(
                documentId,
                tenant,
                deal,
                name,
                sha256,
                bytes,
                sequence,
                mediaType,
                outcome,
                reason,
                message,
                entryType,
                typeConfidence,
                language,
                pages,
                ocrPages,
                entryFields,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                model);
    }

    /** This document with other readings of its fields, such as a reviewer's. */
    public ExtractedDocument withFields(Map<FieldName, List<Reading>> others) {
        return with(outcome, reason, message, others);
    }

    /** This document with another answer to whether it was taken. */
    public ExtractedDocument withOutcome(Outcome another, ReasonCode itsReason, String itsMessage) {
        return with(another, itsReason, itsMessage, fields);
    }

    private ExtractedDocument with(
            Outcome itsOutcome, ReasonCode itsReason, String itsMessage, Map<FieldName, List<Reading>> itsFields) {
        return new ExtractedDocument(
                documentId,
                tenant,
                deal,
                name,
                sha256,
                bytes,
                sequence,
                mediaType,
                itsOutcome,
                itsReason,
                itsMessage,
                type,
                typeConfidence,
                language,
                pages,
                ocrPages,
                itsFields,
                lines,
                clauses,
                facts,
                textDigest,
                pageFingerprints,
                sidecar,
                model);
    }
}
