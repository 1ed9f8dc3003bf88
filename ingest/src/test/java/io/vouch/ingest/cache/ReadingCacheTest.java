package io.vouch.ingest.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingCacheTest {

    @TempDir
    private Path folder;

    private ReadingCache cache;

    @BeforeEach
    void open() throws IOException {
        cache = ReadingCache.open(folder, 1 << 20, "recipe");
    }

    @Test
    void theSameBytesInAnotherDealAreFoundUnderTheirNewIdentity() {
        cache.store(
                submission("d1", "a.zip"),
                "aa",
                List.of(document("d1", "a.zip", ""), document("d1", "a.zip", "!/x.pdf")));

        List<IngestedDocument> found =
                cache.find(submission("d2", "b.zip"), "aa").orElseThrow();

        assertThat(found).containsExactly(document("d2", "b.zip", ""), document("d2", "b.zip", "!/x.pdf"));
    }

    @Test
    void otherBytesAnotherRecipeOrAnotherSuffixMiss() throws IOException {
        cache.store(submission("d1", "a.zip"), "aa", List.of(document("d1", "a.zip", "")));

        assertThat(cache.find(submission("d1", "a.zip"), "bb")).isEmpty();
        assertThat(cache.find(submission("d1", "a.csv"), "aa")).isEmpty();
        assertThat(ReadingCache.open(folder, 1 << 20, "newer").find(submission("d1", "a.zip"), "aa"))
                .isEmpty();
    }

    @Test
    void aCorruptEntryIsAMissAndCanBeReplaced() throws IOException {
        Submission submission = submission("d1", "a.zip");
        cache.store(submission, "aa", List.of(document("d1", "a.zip", "")));
        for (Path entry : entries()) {
            Files.writeString(entry, "garbage");
        }
        assertThat(cache.find(submission, "aa")).isEmpty();

        cache.store(submission, "aa", List.of(document("d1", "a.zip", "")));
        assertThat(cache.find(submission, "aa")).isPresent();
    }

    @Test
    void aFailureThatMayNotLastIsNotKept() {
        IngestedDocument timeout = new IngestedDocument(
                "",
                "local",
                "d1",
                "a.zip",
                "aa",
                1,
                1,
                "x",
                Outcome.QUARANTINED,
                ReasonCode.TIMEOUT,
                "",
                List.of(),
                List.of(),
                List.of());
        cache.store(submission("d1", "a.zip"), "aa", List.of(timeout));

        assertThat(cache.find(submission("d1", "a.zip"), "aa")).isEmpty();
    }

    @Test
    void theEntryNotUsedForTheLongestTimeGoesWhenTheCacheIsFull() throws IOException {
        cache.store(submission("d1", "a.zip"), "aa", List.of(document("d1", "a.zip", "")));
        long size = Files.size(entries().get(0));
        Files.setLastModifiedTime(entries().get(0), FileTime.fromMillis(0));
        ReadingCache small = ReadingCache.open(folder, size * 2 + size / 2, "recipe");
        small.store(submission("d1", "a.zip"), "bb", List.of(document("d1", "a.zip", "")));
        assertThat(small.find(submission("d1", "a.zip"), "aa")).isPresent();

        Files.setLastModifiedTime(entryOf("bb"), FileTime.fromMillis(0));
        small.store(submission("d1", "a.zip"), "cc", List.of(document("d1", "a.zip", "")));

        assertThat(small.find(submission("d1", "a.zip"), "bb")).isEmpty();
        assertThat(small.find(submission("d1", "a.zip"), "aa")).isPresent();
        assertThat(small.find(submission("d1", "a.zip"), "cc")).isPresent();
    }

    private Path entryOf(String sha256) throws IOException {
        String key = ContentHash.of(sha256, "recipe", "zip");
        return entries().stream()
                .filter(p -> p.toString().contains(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Submission submission(String deal, String name) {
        return new Submission("local", deal, name, "/nowhere", 1, 1, 0);
    }

    private static IngestedDocument document(String deal, String name, String inside) {
        return new IngestedDocument(
                ContentHash.documentId("local", deal, name + inside, "aa"),
                "local",
                deal,
                name + inside,
                "aa",
                1,
                1,
                "application/zip",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                List.of(),
                List.of(),
                List.of());
    }
}
