package io.vouch.extraction;

/** Where a value was read. Wire names of {@code documents.jsonl}; declared in falling order of trust (domain: XML before QR before text before OCR). */
public enum ReadingSource {
    XML,
    OFD,
    QR,
    /** A form field of a PDF. */
    FORM,
    TEXT,
    OCR,
    /** The {@code deal.json} beside the papers. */
    SIDECAR
}
