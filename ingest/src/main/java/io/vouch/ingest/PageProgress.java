package io.vouch.ingest;

/** Hears how far the reading of a document has come, and says whether there is time for more of it. */
@FunctionalInterface
public interface PageProgress {

    /** Nobody listens and time does not count. */
    PageProgress UNBOUNDED = pages -> true;

    /**
     * To be called after each page.
     *
     * @param pages read so far
     * @return false if the reader must stop now and hand over what it has, with {@link ReasonCode#TIMEOUT}
     */
    boolean goesOnAfter(int pages);
}
