package io.vouch.ingest.archive;

import static io.vouch.ingest.Fixtures.limits;
import static io.vouch.ingest.Fixtures.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IngestLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveReaderTest {

    private static final byte[] TEXT = "fine".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void membersComeDepthFirstInArchiveOrder() throws IOException {
        byte[] inner = zip(entry("x.txt", TEXT), entry("y.txt", TEXT));
        Path file = write("a.zip", zip(entry("b.zip", inner), entry("inner/z.txt", TEXT)));

        assertThat(outcomes(file, IngestLimits.DEFAULT))
                .containsExactly(
                        "a.zip NONE",
                        "a.zip!/b.zip NONE",
                        "a.zip!/b.zip!/x.txt NONE",
                        "a.zip!/b.zip!/y.txt NONE",
                        "a.zip!/inner/z.txt NONE");
    }

    @Test
    void aPathThatLeavesTheArchiveIsRefusedAndTheRestIsRead() throws IOException {
        Path file = write("a.zip", zip(entry("../evil.txt", TEXT), entry("/abs.txt", TEXT), entry("ok.txt", TEXT)));

        assertThat(outcomes(file, IngestLimits.DEFAULT))
                .containsExactly(
                        "a.zip NONE",
                        "a.zip!/../evil.txt UNSAFE_PATH",
                        "a.zip!//abs.txt UNSAFE_PATH",
                        "a.zip!/ok.txt NONE");
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void archivesAreOpenedDownToTheDepthLimitAndNoFurther() throws IOException {
        byte[] nested = zip(entry("t.txt", TEXT));
        for (int i = 0; i < 2; i++) {
            nested = zip(entry("n.zip", nested));
        }
        Path file = write("a.zip", nested);

        assertThat(outcomes(file, limits(100, 3, 1000))).endsWith("a.zip!/n.zip!/n.zip!/t.txt NONE");
        assertThat(outcomes(file, limits(100, 2, 1000))).endsWith("a.zip!/n.zip!/n.zip TOO_DEEP");
    }

    @Test
    void entriesAreCountedOverAllLevels() throws IOException {
        byte[] inner = zip(entry("x.txt", TEXT), entry("y.txt", TEXT));
        Path file = write("a.zip", zip(entry("b.zip", inner), entry("z.txt", TEXT)));

        assertThat(outcomes(file, limits(4, 5, 1000))).hasSize(5).allMatch(line -> line.endsWith("NONE"));
        assertThat(outcomes(file, limits(3, 5, 1000)))
                .containsExactly(
                        "a.zip NONE",
                        "a.zip!/b.zip NONE",
                        "a.zip!/b.zip!/x.txt NONE",
                        "a.zip!/b.zip!/y.txt NONE",
                        "a.zip!/z.txt TOO_MANY_ENTRIES");
    }

    @Test
    void aMemberThatUnpacksBeyondTheRatioIsABombAndTheRestIsRead() throws IOException {
        byte[] zeros = new byte[(int) Unpacking.HARMLESS_BYTES + 1];
        Path file = write("a.zip", zip(entry("bomb.bin", zeros), entry("ok.txt", TEXT)));

        assertThat(outcomes(file, IngestLimits.DEFAULT))
                .containsExactly("a.zip NONE", "a.zip!/bomb.bin BOMB", "a.zip!/ok.txt NONE");
    }

    @Test
    void tarGzIsOneArchiveAndItsLinksAreRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            tar(tar, new TarArchiveEntry("ok.txt"), TEXT);
            var link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar(tar, link, new byte[0]);
        }
        assertThat(outcomes(write("a.tar.gz", bytes.toByteArray()), IngestLimits.DEFAULT))
                .containsExactly("a.tar.gz NONE", "a.tar.gz!/ok.txt NONE", "a.tar.gz!/link UNSAFE_PATH");
    }

    @Test
    void sevenZipIsReadAndEncryptedOnesAreNamed() throws IOException {
        assertThat(outcomes(sevenZip("plain.7z", null), IngestLimits.DEFAULT))
                .containsExactly("plain.7z NONE", "plain.7z!/ok.txt NONE");
        assertThat(outcomes(sevenZip("secret.7z", "pw"), IngestLimits.DEFAULT))
                .containsExactly("secret.7z NONE", "secret.7z!/ok.txt ENCRYPTED");
    }

    @Test
    void anEncryptedZipMemberIsNamed() throws IOException {
        byte[] zip = zip(entry("ok.txt", TEXT));
        // Bit 0 of the flags in the local header and in the directory says "encrypted" (APPNOTE 4.4.4).
        zip[6] |= 1;
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

        assertThat(outcomes(write("a.zip", zip), IngestLimits.DEFAULT))
                .containsExactly("a.zip NONE", "a.zip!/ok.txt ENCRYPTED");
    }

    @Test
    void aZipCutShortGivesTheFilesBeforeTheCut() throws IOException {
        byte[] zip = zip(entry("ok.txt", TEXT), entry("cut.txt", TEXT));
        byte[] cut = Arrays.copyOf(zip, indexOf(zip, new byte[] {'P', 'K', 1, 2}) - 25);

        assertThat(outcomes(write("a.zip", cut), IngestLimits.DEFAULT)).contains("a.zip CORRUPT", "a.zip!/ok.txt NONE");
    }

    @Test
    void chineseNamesInGbkAreDecoded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, java.nio.charset.Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("采购合同发票.txt"));
            zip.write(TEXT);
        }
        assertThat(outcomes(write("a.zip", bytes.toByteArray()), IngestLimits.DEFAULT))
                .containsExactly("a.zip NONE", "a.zip!/采购合同发票.txt NONE");
    }

    private record Entry(String name, byte[] bytes) {}

    private static Entry entry(String name, byte[] bytes) {
        return new Entry(name, bytes);
    }

    private static byte[] zip(Entry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.bytes());
            }
        }
        return bytes.toByteArray();
    }

    private static void tar(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] bytes) throws IOException {
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private Path sevenZip(String name, String password) throws IOException {
        Path file = folder.resolve(name);
        try (var archive = password == null
                ? new SevenZOutputFile(file.toFile())
                : new SevenZOutputFile(file.toFile(), password.toCharArray())) {
            var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
            entry.setName("ok.txt");
            archive.putArchiveEntry(entry);
            archive.write(TEXT);
            archive.closeArchiveEntry();
        }
        return file;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }
}
