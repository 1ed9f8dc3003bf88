package io.vouch.ingest;

import java.nio.file.Path;

/** Says what a file is by looking at its bytes. Runs inside a child JVM only. */
public interface TypeDetector {

    /**
     * The media type of a file that is not empty; one of {@link MediaTypes} where it is an input of the contract.
     *
     * @param name as submitted: a weak hint that may only choose between kinds of plain text
     * @throws ReadFailure if the bytes cannot be read from disk
     */
    String detect(String name, Path path) throws ReadFailure;
}
