package io.vouch.ingest.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts the bytes of a cache folder and removes the entries not used for the longest time when there are too many. */
final class CacheSpace {

    /** Removal goes down to this part of the limit, so that it does not run for every entry. */
    private static final double KEPT = 0.9;

    private final Path folder;
    private final long maxBytes;
    private long bytes;

    private CacheSpace(Path folder, long maxBytes, long bytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.bytes = bytes;
    }

    static CacheSpace of(Path folder, long maxBytes) throws IOException {
        long bytes = entries(folder).stream().mapToLong(Entry::bytes).sum();
        return new CacheSpace(folder, maxBytes, bytes);
    }

    synchronized void added(long size) throws IOException {
        bytes += size;
        if (bytes <= maxBytes) {
            return;
        }
        List<Entry> entries = entries(folder);
        entries.sort(Comparator.comparingLong(Entry::usedAt).thenComparing(Entry::path));
        bytes = entries.stream().mapToLong(Entry::bytes).sum();
        for (Entry entry : entries) {
            if (bytes <= maxBytes * KEPT) {
                return;
            }
            Files.deleteIfExists(entry.path());
            bytes -= entry.bytes();
        }
    }

    private static List<Entry> entries(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    entries.add(new Entry(
                            file,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toMillis()));
                } catch (NoSuchFileException e) {
                    // Another process removed it meanwhile: it takes no space.
                    continue;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return entries;
    }

    private record Entry(Path path, long bytes, long usedAt) {}
}
