package io.vouch.alerts.store.deal;

/**
 * A document of a deal.
 *
 * @param outcome wire name of the ingest outcome
 * @param reasonCode stable code, or empty
 * @param reasonMessage one sentence for people, or empty
 * @param type wire name of the document type
 * @param model digest of the field model that read it, or empty
 * @param sha256 of its bytes; empty if they could not be read
 * @param sequence of the submission that it came with
 * @param line the document's line of {@code documents.jsonl}
 */
public record PaperFact(
        String documentId,
        String name,
        String outcome,
        String reasonCode,
        String reasonMessage,
        String type,
        int pages,
        int ocrPages,
        String model,
        String sha256,
        long sequence,
        String line) {}
