package io.vouch.ingest;

/** Why a document was not read whole. Stable codes of {@code documents.jsonl}; each has a {@link Cause} and a {@link Reaction}. */
public enum ReasonCode {
    /** Nothing to report. */
    NONE(Cause.NONE, Reaction.ACCEPT),
    EMPTY(Cause.SUBMITTER, Reaction.QUARANTINE),
    ENCRYPTED(Cause.SUBMITTER, Reaction.QUARANTINE),
    /** Damaged so that no page, text or entry can be read. */
    CORRUPT(Cause.SUBMITTER, Reaction.QUARANTINE),
    /** A type that is not among the inputs of the contract. */
    UNSUPPORTED_TYPE(Cause.SUBMITTER, Reaction.QUARANTINE),
    /** XML that declares a document type or external entities. */
    XML_DOCTYPE(Cause.SUBMITTER, Reaction.QUARANTINE),
    /** Readable, but no text, no picture and no data in it. */
    NO_CONTENT(Cause.SUBMITTER, Reaction.QUARANTINE),
    /** An archive whose members leave it, by {@code ../}, an absolute path or a link. */
    UNSAFE_PATH(Cause.SUBMITTER, Reaction.QUARANTINE),
    /** A {@code deal.json} that is not valid; the message names the key. */
    SIDECAR_INVALID(Cause.SUBMITTER, Reaction.QUARANTINE),
    TOO_LARGE(Cause.LIMIT, Reaction.QUARANTINE),
    TOO_MANY_PAGES(Cause.LIMIT, Reaction.QUARANTINE),
    TOO_MANY_PIXELS(Cause.LIMIT, Reaction.QUARANTINE),
    TOO_MANY_ENTRIES(Cause.LIMIT, Reaction.QUARANTINE),
    TOO_DEEP(Cause.LIMIT, Reaction.QUARANTINE),
    /** Expands by more than the allowed ratio: an archive bomb. */
    BOMB(Cause.LIMIT, Reaction.QUARANTINE),
    TIMEOUT(Cause.LIMIT, Reaction.RETRY),
    OUT_OF_MEMORY(Cause.LIMIT, Reaction.RETRY),
    /** The child JVM that read it died. */
    WORKER_DIED(Cause.OURS, Reaction.RETRY),
    /** The file could not be read from disk. */
    UNREADABLE(Cause.OURS, Reaction.RETRY),
    /** A defect of ours; the message carries a reference for the log. */
    INTERNAL(Cause.OURS, Reaction.RETRY);

    /** Whose doing it is. */
    public enum Cause {
        NONE,
        SUBMITTER,
        LIMIT,
        OURS
    }

    /** What the pipeline does: accept, quarantine at once, or try once more in a fresh child and then quarantine. */
    public enum Reaction {
        ACCEPT,
        QUARANTINE,
        RETRY
    }

    private final Cause cause;
    private final Reaction reaction;

    ReasonCode(Cause cause, Reaction reaction) {
        this.cause = cause;
        this.reaction = reaction;
    }

    public Cause cause() {
        return cause;
    }

    public Reaction reaction() {
        return reaction;
    }
}
