package io.vouch.alerts.store.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes under their SHA-256, one file each, in 256 folders by its first two digits. A file appears by an atomic rename after it
 * has been forced to disk, so whoever sees it sees it whole, after a crash too. No name from outside becomes part of a path.
 * Thread-safe; several processes may share a store.
 */
public final class BlobStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int SHARD_DIGITS = 2;
    private static final int BUFFER_BYTES = 1 << 16;
    /** What an interrupted upload left behind goes after this long; no upload lasts longer. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;
    private final Path incoming;

    private BlobStore(Path folder, Path incoming) {
        this.folder = folder;
        this.incoming = incoming;
    }

    /** Opens a store, making its folder if absent, and removes what uploads left that ended long ago. */
    public static BlobStore open(Path folder, Instant now) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        List<Path> drafts;
        try (Stream<Path> entries = Files.list(incoming)) {
            drafts = entries.toList();
        }
        for (Path draft : drafts) {
            try {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(draft);
                }
            } catch (NoSuchFileException e) {
                continue; // its upload has just ended
            }
        }
        return new BlobStore(folder.toAbsolutePath(), incoming);
    }

    /**
     * Takes bytes in as they stream; durable when this returns.
     *
     * @param maxBytes most that is taken
     * @throws BlobTooLargeException if there are more; reading stops there
     * @throws IOException if the stream breaks off or the disk does not take them; nothing is kept then
     */
    public Blob put(InputStream bytes, long maxBytes) throws IOException, BlobTooLargeException {
        Path draft = Files.createTempFile(incoming, "", ".part");
        try {
            Blob blob = copy(bytes, draft, maxBytes);
            Path file = path(blob.sha256());
            if (!Files.exists(file)) {
                Path shard = file.getParent();
                if (!Files.isDirectory(shard)) {
                    Files.createDirectories(shard);
                    force(folder);
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                force(shard);
            }
            return blob;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Blob copy(InputStream bytes, Path draft, long maxBytes) throws IOException, BlobTooLargeException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw new BlobTooLargeException(maxBytes);
                }
                digest.update(buffer, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), total);
    }

    /** A rename is durable when the folder that it happened in is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** True if bytes can be written now. */
    public boolean takesBytes() {
        try {
            Files.delete(Files.createTempFile(incoming, "", ".probe"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Bytes that the disk still takes. */
    public long freeBytes() throws IOException {
        return Files.getFileStore(incoming).getUsableSpace();
    }

    /** True if the bytes of this digest are here. */
    public boolean holds(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /** The bytes of a digest; the caller closes them. */
    public InputStream read(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("no bytes under " + sha256, e);
        }
    }

    /**
     * Where the bytes of a digest are, or would be.
     *
     * @throws IllegalArgumentException if it is no digest
     */
    public Path path(String sha256) {
        return path(folder, sha256);
    }

    /** Where the bytes of a digest are in the store of a folder, for who reads from a store that another has opened. */
    public static Path path(Path folder, String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal");
        }
        return folder.resolve(sha256.substring(0, SHARD_DIGITS)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
