package io.vouch.ingest;

/** Hears of each document of a submission as soon as it is begun and finished, so that a death in between loses only one. */
public interface IngestProgress {

    /** A document is about to be read; called again when its media type is known. */
    void begun(Begun document);

    /** So many pages of the document under way are done. */
    default void pagesDone(int position, int pages) {}

    /** A document is finished. {@code members} files inside it follow as documents of their own. */
    void finished(int position, int members, IngestedDocument document);

    /** Called after {@link #finished} of an accepted document, while its bytes are still there. */
    default void stillOpen(int position, RawFile file, IngestedDocument document) {}

    /**
     * A document about to be read.
     *
     * @param position in the submission, from 0: the file itself, then its members depth first
     * @param name with {@code !/} between an archive and its member
     * @param sha256 of its bytes
     * @param bytes size
     * @param mediaType {@link MediaTypes#UNKNOWN} until detected
     */
    record Begun(int position, String name, String sha256, long bytes, String mediaType) {}
}
