package io.vouch.alerts.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps a folder of pictures within its bounds: one folder for each document, of which those go first that nobody looked at for
 * the longest time. When a document was last looked at is its folder's time, so that a restart forgets nothing. Thread-safe.
 */
final class PictureShelf {

    /** A page at 100 dots per inch is a PNG of some 100 kB: some 20,000 pages. */
    static final long LARGEST_BYTES = 2L << 30;

    /** As many folders as a listing reads within a tenth of a second. */
    static final int MOST_DOCUMENTS = 10_000;

    /** What was looked at or painted within this time is in use: it stays, whatever the bounds. */
    static final Duration IN_USE = Duration.ofMinutes(2);

    private final Path folder;
    private final long largestBytes;
    private final int mostDocuments;
    private final Clock clock;

    PictureShelf(Path folder, long largestBytes, int mostDocuments, Clock clock) {
        this.folder = folder;
        this.largestBytes = largestBytes;
        this.mostDocuments = mostDocuments;
        this.clock = clock;
    }

    private record Document(Path folder, long bytes, Instant lastUsed) {}

    /** Somebody looks at a document now. */
    void used(String documentId) {
        try {
            Files.setLastModifiedTime(folder.resolve(documentId), FileTime.from(clock.instant()));
        } catch (NoSuchFileException e) {
            // Taken away meanwhile; it is painted again.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** Takes away what was not looked at for the longest time until the bounds hold. @return documents taken away */
    synchronized int trim() {
        try {
            List<Document> documents = documents();
            documents.sort(Comparator.comparing(Document::lastUsed).thenComparing(Document::folder));
            long bytes = documents.stream().mapToLong(Document::bytes).sum();
            int left = documents.size();
            int gone = 0;
            Instant inUse = clock.instant().minus(IN_USE);
            for (Document document : documents) {
                boolean within = bytes <= largestBytes && left <= mostDocuments;
                if (within || document.lastUsed().isAfter(inUse)) {
                    break;
                }
                delete(document.folder());
                bytes -= document.bytes();
                left--;
                gone++;
            }
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> each = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path own : each) {
                    documents.add(new Document(
                            own, bytes(own), Files.getLastModifiedTime(own).toInstant()));
                }
            }
        }
        return documents;
    }

    private static long bytes(Path document) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(document)) {
            for (Path file : files) {
                bytes += size(file);
            }
        }
        return bytes;
    }

    /** A file that is being written may be renamed meanwhile. */
    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static void delete(Path document) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(document)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(document);
    }
}
