package io.vouch.ingest.cache;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import io.vouch.ingest.wire.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents read before, as compressed JSON files by (content, recipe, file name suffix). The suffix counts because it is a
 * hint for plain text. Whose document it is and what it is called is filled in for each submission, so the same bytes in two
 * deals are read once. Safe for use by several threads and processes: files appear by an atomic rename, and one that cannot
 * be read is a miss. The cache only ever saves time: no failure of it reaches the caller.
 */
public final class ReadingCache {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingCache.class);
    private static final TypeReference<List<IngestedDocument>> DOCUMENTS = new TypeReference<>() {};
    private static final int MAX_SUFFIX = 8;

    private final ObjectMapper mapper = Wire.mapper();
    private final Path folder;
    private final String recipe;
    private final CacheSpace space;

    private ReadingCache(Path folder, String recipe, CacheSpace space) {
        this.folder = folder;
        this.recipe = recipe;
        this.space = space;
    }

    /**
     * Opens or creates a cache.
     *
     * @param maxBytes size above which the entries that were not used for the longest time go
     * @param recipe digest of all that a reading depends on beside the file
     */
    public static ReadingCache open(Path folder, long maxBytes, String recipe) throws IOException {
        Files.createDirectories(folder);
        return new ReadingCache(folder, recipe, CacheSpace.of(folder, maxBytes));
    }

    /** The documents of a submission whose bytes were read before under the same recipe. */
    public Optional<List<IngestedDocument>> find(Submission submission, String sha256) {
        Path entry = entry(submission, sha256);
        try (var in = new GZIPInputStream(Files.newInputStream(entry))) {
            List<IngestedDocument> stored = mapper.readValue(in, DOCUMENTS);
            Files.setLastModifiedTime(entry, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(
                    stored.stream().map(d -> Identity.give(submission, d)).toList());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.info(
                    "a cache entry cannot be read and counts as missing: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Keeps the documents, unless one of them failed for a reason that may not last. */
    public void store(Submission submission, String sha256, List<IngestedDocument> documents) {
        boolean lasting = documents.stream().allMatch(d -> d.reason().reaction() != ReasonCode.Reaction.RETRY);
        if (!lasting) {
            return;
        }
        Path entry = entry(submission, sha256);
        try {
            Files.createDirectories(entry.getParent());
            Path temporary = Files.createTempFile(entry.getParent(), ".new-", ".tmp");
            try {
                write(temporary, submission, documents);
                Files.move(temporary, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            space.added(Files.size(entry));
        } catch (IOException | RuntimeException e) {
            LOG.warn("a reading could not be cached: {}", e.getClass().getSimpleName());
        }
    }

    private void write(Path file, Submission submission, List<IngestedDocument> documents) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            mapper.writeValue(
                    out,
                    documents.stream().map(d -> Identity.take(submission, d)).toList());
        }
    }

    private Path entry(Submission submission, String sha256) {
        String key = ContentHash.of(sha256, recipe, suffix(submission.name()));
        return folder.resolve(key.substring(0, 2)).resolve(key + ".json.gz");
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return suffix.length() <= MAX_SUFFIX ? suffix : "";
    }
}
