package io.vouch.extraction;

import io.vouch.ingest.IngestedDocument;

/** Reads what stands on a document's pages: kind of paper, fields, line items, clauses. Thread-safe. */
public interface PaperReader {

    /** Never throws on what the pages say; a paper that says nothing known is {@link DocumentType#OTHER} without fields. */
    PaperReading read(IngestedDocument document);
}
