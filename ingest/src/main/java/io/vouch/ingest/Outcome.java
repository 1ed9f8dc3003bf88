package io.vouch.ingest;

/** What became of a document. Wire names of {@code documents.jsonl}. */
public enum Outcome {
    ACCEPTED,
    /** The same bytes stand earlier in the same deal; not processed a second time. */
    ALREADY_SEEN,
    /** Could not be read, or must not be; the reason says why. */
    QUARANTINED
}
