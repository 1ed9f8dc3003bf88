package io.vouch.ingest;

/** Reads one kind of file into pages, payloads and members. Runs inside a child JVM only; may be killed at any time. */
public interface FormatReader {

    /** True if this reader takes files of that detected media type. */
    boolean reads(String mediaType);

    /**
     * Reads the file within the limits.
     *
     * @throws ReadFailure if nothing of it can be read; the code says why
     */
    Content read(RawFile file, IngestLimits limits) throws ReadFailure;
}
