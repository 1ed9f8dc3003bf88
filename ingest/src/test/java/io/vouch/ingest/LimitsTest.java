package io.vouch.ingest;

import static io.vouch.ingest.Fixtures.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds of files and archives, each just inside and just outside; entries, depth and ratio also in the archive's own test. */
final class LimitsTest {

    private static final IngestLimits D = IngestLimits.DEFAULT;

    @TempDir
    private Path folder;

    @Test
    void aFileOfTheLimitIsReadAndOneByteMoreIsTooLarge() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "0123456789");

        assertThat(outcomes(file, limits(10, D.maxRatio(), 1 << 20))).containsExactly("a.txt NONE");
        assertThat(outcomes(file, limits(9, D.maxRatio(), 1 << 20))).containsExactly("a.txt TOO_LARGE");
    }

    @Test
    void aMemberOfTheLimitIsReadAndOneByteMoreIsTooLarge() throws IOException {
        Path file = zip("a.zip", text(2_000));

        assertThat(Files.size(file)).isLessThan(1_000);
        assertThat(outcomes(file, limits(2_000, D.maxRatio(), 1 << 20)))
                .containsExactly("a.zip NONE", "a.zip!/m0.txt NONE");
        assertThat(outcomes(file, limits(1_999, D.maxRatio(), 1 << 20)))
                .containsExactly("a.zip NONE", "a.zip!/m0.txt TOO_LARGE");
    }

    @Test
    void unpackedBytesAreCountedOverTheSubmission() throws IOException {
        Path file = zip("a.zip", text(600), text(400));

        assertThat(outcomes(file, limits(D.maxBytes(), D.maxRatio(), 1_000)))
                .containsExactly("a.zip NONE", "a.zip!/m0.txt NONE", "a.zip!/m1.txt NONE");
        assertThat(outcomes(file, limits(D.maxBytes(), D.maxRatio(), 999)))
                .containsExactly("a.zip NONE", "a.zip!/m0.txt NONE", "a.zip!/m1.txt TOO_LARGE");
    }

    @Test
    void theRatioIsAllowedAndOneByteMoreIsABomb() throws IOException {
        int bytes = 17 << 20;
        Path file = zip("a.zip", text(bytes));
        int ratio = (int) (bytes / Files.size(file)) + 1;

        assertThat(outcomes(file, limits(D.maxBytes(), ratio, D.maxUnpackedBytes())))
                .contains("a.zip NONE")
                .noneMatch(line -> line.endsWith("BOMB"));
        assertThat(outcomes(file, limits(D.maxBytes(), ratio - 1, D.maxUnpackedBytes())))
                .containsExactly("a.zip NONE", "a.zip!/m0.txt BOMB");
    }

    @Test
    void textOfTheLimitIsReadAndOneCharacterMoreIsCut() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "abcdefghij");

        assertThat(Fixtures.read(file, Fixtures.limits(9, 9, 10)).get(0).reason())
                .isEqualTo(ReasonCode.NONE);
        assertThat(Fixtures.read(file, Fixtures.limits(9, 9, 9)).get(0).reason())
                .isEqualTo(ReasonCode.TOO_LARGE);
    }

    @Test
    void entriesAndDepthOfTheLimitAreReadAndOneMoreIsNot() throws IOException {
        Path file = zip("a.zip", text(5), text(5));
        assertThat(outcomes(file, Fixtures.limits(2, 1, 100))).hasSize(3).allMatch(line -> line.endsWith("NONE"));
        assertThat(outcomes(file, Fixtures.limits(1, 1, 100))).contains("a.zip TOO_MANY_ENTRIES");
        assertThat(outcomes(file, Fixtures.limits(2, 0, 100))).containsExactly("a.zip TOO_DEEP");
    }

    @Test
    void anOfficeFileUnpacksToTheLimitAndNotToOneByteMore() throws IOException {
        for (byte[] office : List.of(Papers.docx("Sales contract"), Papers.workbook(false, "Invoice", 1))) {
            Path file = Papers.write(folder, "office.bin", office);
            long unpacked = 0;
            try (var zip = new ZipFile(file.toFile())) {
                for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                    unpacked += entries.nextElement().getSize();
                }
            }
            assertThat(outcomes(file, limits(D.maxBytes(), D.maxRatio(), unpacked)))
                    .containsExactly("office.bin NONE");
            assertThat(outcomes(file, limits(D.maxBytes(), D.maxRatio(), unpacked - 1)))
                    .containsExactly("office.bin BOMB");
        }
    }

    @Test
    void attachmentsOfMailsCountAsEntriesAndLevelsToo() throws IOException {
        byte[] inner = Papers.eml("inner", "x", "a.txt", text(5));
        for (byte[] mail :
                List.of(Papers.eml("outer", "x", "b.eml", inner), Papers.msg("outer", "x", "b.eml", inner))) {
            Path file = Papers.write(folder, "mail.bin", mail);

            assertThat(outcomes(file, Fixtures.limits(2, 2, 1_000))).hasSize(3).allMatch(line -> line.endsWith("NONE"));
            assertThat(outcomes(file, Fixtures.limits(1, 2, 1_000)))
                    .anyMatch(line -> line.endsWith("TOO_MANY_ENTRIES"));
            assertThat(outcomes(file, Fixtures.limits(2, 1, 1_000)))
                    .last()
                    .asString()
                    .endsWith("a.txt TOO_DEEP");
        }
    }

    @Test
    void virtualPagesOfTheLimitAreLaidOutAndOneMoreIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one\ftwo\fthree");

        assertThat(Fixtures.read(file, Fixtures.limitsOf(D.maxMillis(), 3)).get(0))
                .satisfies(document -> {
                    assertThat(document.pages()).hasSize(3);
                    assertThat(document.reason()).isEqualTo(ReasonCode.NONE);
                });
        assertThat(Fixtures.read(file, Fixtures.limitsOf(D.maxMillis(), 2)).get(0))
                .satisfies(document -> {
                    assertThat(document.pages()).hasSize(2);
                    assertThat(document.reason()).isEqualTo(ReasonCode.TOO_MANY_PAGES);
                });
    }

    @Test
    void xzAndBzip2HoldOneFile() throws IOException {
        var bzip2 = new ByteArrayOutputStream();
        try (var out = new BZip2CompressorOutputStream(bzip2)) {
            out.write(text(50));
        }
        var xz = new ByteArrayOutputStream();
        try (var out = new XZCompressorOutputStream(xz)) {
            out.write(text(50));
        }
        assertThat(outcomes(Files.write(folder.resolve("a.txt.bz2"), bzip2.toByteArray()), D))
                .containsExactly("a.txt.bz2 NONE", "a.txt.bz2!/a.txt NONE");
        assertThat(outcomes(Files.write(folder.resolve("a.txt.xz"), xz.toByteArray()), D))
                .containsExactly("a.txt.xz NONE", "a.txt.xz!/a.txt NONE");
    }

    /** D. Fifield, "A better zip bomb", WOOT 2019: directory entries whose local files overlap. */
    @Test
    void entriesThatShareTheirBytesAreABomb() throws IOException {
        byte[] inner = stored("m1.txt", text(50));
        byte[] outer = stored("m0.txt", inner);
        long innerAt = outer.length - inner.length;
        var bytes = new ByteArrayOutputStream();
        bytes.write(outer);
        int directory = bytes.size();
        bytes.write(directoryEntry("m0.txt", inner, 0));
        bytes.write(directoryEntry("m1.txt", text(50), innerAt));
        int size = bytes.size() - directory;
        bytes.write(little(0x06054b50, 4));
        bytes.write(new byte[4]);
        bytes.write(little(2, 2));
        bytes.write(little(2, 2));
        bytes.write(little(size, 4));
        bytes.write(little(directory, 4));
        bytes.write(new byte[2]);

        assertThat(outcomes(Files.write(folder.resolve("a.zip"), bytes.toByteArray()), D))
                .contains("a.zip!/m1.txt BOMB");
    }

    private static byte[] stored(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(little(0x04034b50, 4));
        bytes.write(common(name, content));
        bytes.write(name.getBytes(StandardCharsets.US_ASCII));
        bytes.write(content);
        return bytes.toByteArray();
    }

    private static byte[] directoryEntry(String name, byte[] content, long offset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(little(0x02014b50, 4));
        bytes.write(little(10, 2));
        bytes.write(common(name, content));
        bytes.write(new byte[10]);
        bytes.write(little(offset, 4));
        bytes.write(name.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    /** From "version needed" to the length of the extra field, APPNOTE 4.3.7. */
    private static byte[] common(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var bytes = new ByteArrayOutputStream();
        bytes.write(little(10, 2));
        bytes.write(new byte[8]);
        bytes.write(little(crc.getValue(), 4));
        bytes.write(little(content.length, 4));
        bytes.write(little(content.length, 4));
        bytes.write(little(name.length(), 2));
        bytes.write(new byte[2]);
        return bytes.toByteArray();
    }

    private static byte[] little(long value, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }

    private static IngestLimits limits(long maxBytes, int maxRatio, long maxUnpacked) {
        return new IngestLimits(
                maxBytes,
                D.maxPages(),
                D.maxPixels(),
                D.maxEntries(),
                maxRatio,
                maxUnpacked,
                D.maxDepth(),
                D.maxTextChars(),
                D.maxMillis(),
                D.ocrDpi());
    }

    /** One letter again and again: cheap to pack. */
    private static byte[] text(int count) {
        return "a".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }

    private Path zip(String name, byte[]... members) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry("m" + i + ".txt"));
                zip.write(members[i]);
            }
        }
        return file;
    }
}
