package io.vouch.ingest.archive;

import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReasonCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Members of archives that can only be read from front to back: TAR, and one file compressed by GZIP, BZIP2 or XZ. */
final class StreamMembers {

    private static final int TAR_MAGIC_OFFSET = 257;
    private static final byte[] TAR_MAGIC = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_MEMORY_KILOBYTES = 256 << 10;

    private StreamMembers() {}

    static void unpackTar(Path path, Unpacking unpacking) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            tar(in, unpacking);
        }
    }

    /** A compressed TAR counts as one archive, not as an archive in an archive. */
    static void unpackCompressed(RawFile file, Unpacking unpacking) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file.path()));
                var in = new BufferedInputStream(decompressor(file.mediaType(), packed))) {
            if (isTar(in)) {
                tar(in, unpacking);
            } else {
                unpacking.take(innerName(file.name()), () -> CloseShieldInputStream.wrap(in));
            }
        }
    }

    private static InputStream decompressor(String mediaType, InputStream packed) throws IOException {
        return switch (mediaType) {
            case MediaTypes.GZIP -> GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
            case MediaTypes.BZIP2 -> new BZip2CompressorInputStream(packed, true);
            default -> XZCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(MAX_MEMORY_KILOBYTES)
                    .get();
        };
    }

    private static boolean isTar(BufferedInputStream in) throws IOException {
        int needed = TAR_MAGIC_OFFSET + TAR_MAGIC.length;
        in.mark(needed);
        byte[] head = in.readNBytes(needed);
        in.reset();
        return head.length == needed && Arrays.equals(head, TAR_MAGIC_OFFSET, needed, TAR_MAGIC, 0, TAR_MAGIC.length);
    }

    private static void tar(InputStream in, Unpacking unpacking) throws IOException {
        try (var tar = new TarArchiveInputStream(CloseShieldInputStream.wrap(in), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null && unpacking.goesOn();
                    entry = tar.getNextEntry()) {
                take(tar, entry, unpacking);
            }
        } catch (IOException | IllegalArgumentException e) {
            if (unpacking.isEmpty()) {
                throw new IOException("damaged TAR file", e);
            }
            unpacking.stop(ReasonCode.CORRUPT, "The archive is damaged; only the files before the damage were found.");
        }
    }

    private static void take(TarArchiveInputStream tar, TarArchiveEntry entry, Unpacking unpacking) {
        if (entry.isDirectory()) {
            return;
        }
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            unpacking.refuse(entry.getName(), ReasonCode.UNSAFE_PATH, "It is a link or a device, not a file.");
        } else if (entry.isSparse()) {
            unpacking.refuse(entry.getName(), ReasonCode.UNSUPPORTED_TYPE, "It is a sparse file.");
        } else {
            unpacking.take(entry.getName(), () -> CloseShieldInputStream.wrap(tar));
        }
    }

    /** {@code papers/ledger.csv.gz} holds {@code ledger.csv}. */
    private static String innerName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String suffix = file.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean telling = dot > 0 && (suffix.equals("gz") || suffix.equals("bz2") || suffix.equals("xz"));
        return telling ? file.substring(0, dot) : file + ".unpacked";
    }
}
