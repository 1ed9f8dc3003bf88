package io.vouch.alerts.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private BlobStore blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = BlobStore.open(folder, NOW);
    }

    @Test
    void bytesAreFoundAgainUnderTheirDigest() throws Exception {
        Blob blob = blobs.put(stream("abc"), 3);

        assertThat(blob).isEqualTo(new Blob(ABC, 3));
        assertThat(blobs.holds(ABC)).isTrue();
        try (InputStream read = blobs.read(ABC)) {
            assertThat(read).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameBytesTwiceAreOneFile() throws Exception {
        blobs.put(stream("abc"), 3);
        blobs.put(stream("abc"), 3);

        assertThat(files()).containsExactly(folder.resolve("ba").resolve(ABC));
    }

    @Test
    void oneByteMoreThanAllowedLeavesNothing() throws IOException {
        assertThatThrownBy(() -> blobs.put(stream("abc"), 2)).isInstanceOf(BlobTooLargeException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> blobs.put(broken, 100)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void onlyADigestLeadsToAPath() {
        for (String name : List.of("../../etc/passwd", ABC.toUpperCase(java.util.Locale.ROOT), "", ABC + "/..")) {
            assertThatThrownBy(() -> blobs.path(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatALongEndedUploadLeftIsRemovedAndARunningOneStays() throws IOException {
        Path old = Files.createFile(folder.resolve("incoming/old.part"));
        Path fresh = Files.createFile(folder.resolve("incoming/fresh.part"));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(90_000)));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusSeconds(80_000)));

        BlobStore.open(folder, NOW);

        assertThat(files()).containsExactly(fresh);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
