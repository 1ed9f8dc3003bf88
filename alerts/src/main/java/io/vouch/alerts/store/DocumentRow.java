package io.vouch.alerts.store;

/**
 * One document as it rests in the store.
 *
 * @param documentId unique in the run
 * @param name sorts the output file
 * @param outcome wire name of the ingest outcome
 * @param reasonCode stable code, or empty if there is nothing to report
 * @param reasonMessage one sentence for people, or empty
 * @param type wire name of the document type
 * @param pages number of pages
 * @param ocrPages how many of them were read by OCR
 * @param line the document's line of {@code documents.jsonl}
 */
public record DocumentRow(
        String documentId,
        String deal,
        String name,
        String outcome,
        String reasonCode,
        String reasonMessage,
        String type,
        int pages,
        int ocrPages,
        String line) {}
