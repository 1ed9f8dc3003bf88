package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureShelfTest {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void whatNobodyLookedAtForTheLongestTimeGoesFirst() throws IOException {
        for (int i = 1; i <= 5; i++) {
            document("d" + i, 100, Duration.ofHours(i));
        }
        PictureShelf shelf = new PictureShelf(folder, 250, 100, CLOCK);
        shelf.used("d5");

        assertThat(shelf.trim()).isEqualTo(3);
        assertThat(folder.resolve("d5")).isDirectory();
        assertThat(folder.resolve("d1")).isDirectory();
        assertThat(folder.resolve("d2")).doesNotExist();
        assertThat(folder.resolve("d4")).doesNotExist();
        assertThat(shelf.trim()).isZero();
    }

    @Test
    void documentsAreCountedToo() throws IOException {
        for (int i = 1; i <= 4; i++) {
            document("d" + i, 1, Duration.ofHours(i));
        }

        assertThat(new PictureShelf(folder, 1_000, 3, CLOCK).trim()).isEqualTo(1);
        assertThat(folder.resolve("d4")).doesNotExist();
    }

    @Test
    void whatIsLookedAtOrPaintedNowStays() throws IOException {
        document("now", 1_000, Duration.ofSeconds(10));
        document("old", 1_000, Duration.ofHours(1));

        assertThat(new PictureShelf(folder, 10, 1, CLOCK).trim()).isEqualTo(1);
        assertThat(folder.resolve("now")).isDirectory();
    }

    @Test
    void aDocumentThatIsGoneIsNoHarm() {
        PictureShelf shelf = new PictureShelf(folder.resolve("absent"), 10, 1, CLOCK);
        shelf.used("gone");

        assertThat(shelf.trim()).isZero();
    }

    private void document(String id, int bytes, Duration ago) throws IOException {
        Path own = Files.createDirectories(folder.resolve(id));
        Files.write(own.resolve("1.png"), new byte[bytes]);
        Files.setLastModifiedTime(own, FileTime.from(NOW.minus(ago)));
    }
}
