package io.vouch.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.Papers;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOException;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureInputTest {

    private static final int SEED = 7;

    @TempDir
    private Path folder;

    @Test
    void itGivesTheSameBytesAsThePlatformsOwnWhereverOneReads() throws IOException {
        var random = new Random(SEED);
        byte[] bytes = new byte[300_000];
        random.nextBytes(bytes);
        Path file = Papers.write(folder, "a.bin", bytes);
        try (var ours = new PictureInput(file);
                var theirs = new FileImageInputStream(file.toFile())) {
            assertThat(ours.length()).isEqualTo(bytes.length);
            for (int i = 0; i < 300; i++) {
                int at = random.nextInt(bytes.length);
                ours.seek(at);
                theirs.seek(at);
                byte[] a = new byte[random.nextInt(200_000)];
                byte[] b = new byte[a.length];
                assertThat(ours.read(a)).isEqualTo(theirs.read(b));
                assertThat(Arrays.equals(a, b)).isTrue();
                assertThat(ours.read()).isEqualTo(theirs.read());
                assertThat(ours.getStreamPosition()).isEqualTo(theirs.getStreamPosition());
                if (ours.getStreamPosition() + 4 < bytes.length) {
                    assertThat(ours.readBits(13)).isEqualTo(theirs.readBits(13));
                }
            }
        }
    }

    @Test
    void whoKeepsAskingBeyondTheEndIsStopped() throws IOException {
        try (var input = new PictureInput(Papers.write(folder, "a.bin", new byte[10]))) {
            input.seek(10);
            assertThat(input.read()).isEqualTo(-1);
            assertThatThrownBy(input::readByte).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 2_000; i++) {
                            input.read();
                        }
                    })
                    .isInstanceOf(IIOException.class);
        }
    }
}
