package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.testdata.render.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped deals are what the generator makes. */
final class FixtureTest {
    private static final Path FIXTURES = Path.of("fixtures");
    private static final String DEAL = "d01-clean-zh-digital";
    private static final long USUAL_DEFLATE = 594173315L;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
    }

    @Test
    void theFirstDealIsMadeAgainByteForByte() throws IOException {
        assumeTrue(
                deflateIsTheUsual(),
                "skipped: this Java platform compresses with another zlib than the fixtures' maker");
        FixtureCommand.writeFirst(folder);
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(6);
            for (Path file : files) {
                Path shipped = FIXTURES.resolve(folder.relativize(file));
                assertThat(file).as(shipped.toString()).hasSameBinaryContentAs(shipped);
            }
        }
        assertThat(FIXTURES.resolve("deals").resolve(DEAL)).isDirectory();
    }

    /** Compressed bytes differ between builds of zlib; they say nothing about the generator. */
    private static boolean deflateIsTheUsual() {
        byte[] text = new byte[20_000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i * i / 7 % 61);
        }
        Deflater deflater = new Deflater();
        deflater.setInput(text);
        deflater.finish();
        byte[] out = new byte[text.length * 2];
        CRC32 check = new CRC32();
        check.update(out, 0, deflater.deflate(out));
        deflater.end();
        return check.getValue() == USUAL_DEFLATE;
    }
}
