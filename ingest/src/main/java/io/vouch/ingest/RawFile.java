package io.vouch.ingest;

import java.nio.file.Path;

/**
 * Bytes to read.
 *
 * @param name as submitted; for messages and hints only, never trusted as a path
 * @param path of the bytes on this machine
 * @param mediaType detected from content
 * @param scratch an existing folder for temporary files, emptied after the document
 * @param progress asked after each page whether there is time for the next
 */
public record RawFile(String name, Path path, String mediaType, Path scratch, PageProgress progress) {

    /** A file that may take as long as it needs. */
    public RawFile(String name, Path path, String mediaType, Path scratch) {
        this(name, path, mediaType, scratch, PageProgress.UNBOUNDED);
    }
}
