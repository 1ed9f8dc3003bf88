package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedResourceTest {

    private static final byte[] BYTES = "library".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aDamagedCopyIsReplaced() throws Exception {
        Path target = folder.resolve("lib.so");
        Files.writeString(target, "half");
        CachedResource.place(() -> new ByteArrayInputStream(BYTES), target);
        assertThat(target).hasBinaryContent(BYTES);
    }

    @Test
    void manyAtOnceLeaveOneWholeFileAndNoOther() throws Exception {
        Path target = folder.resolve("sub").resolve("lib.so");
        IntStream.range(0, 8).parallel().forEach(i -> {
            try {
                CachedResource.place(() -> new ByteArrayInputStream(BYTES), target);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(target).hasBinaryContent(BYTES);
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }
}
