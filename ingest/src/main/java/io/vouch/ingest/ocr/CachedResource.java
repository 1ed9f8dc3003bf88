package io.vouch.ingest.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts a file into a cache folder so that its bytes are those of the source, whoever else does the same at the same time.
 *
 * <p>A copy is written under a name of its own and moved into place in one step, so that no process ever sees half a file.
 */
final class CachedResource {

    /** Opens the bytes that the cached file must have. */
    interface Source {
        InputStream open() throws IOException;
    }

    private CachedResource() {}

    /** Ensures that {@code target} holds exactly the source's bytes. */
    static void place(Source source, Path target) throws IOException {
        if (Files.isRegularFile(target)
                && MessageDigest.isEqual(digest(source), digest(() -> Files.newInputStream(target)))) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path fresh =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        try {
            try (InputStream in = source.open()) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] digest(Source source) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = source.open();
                    var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
                in.transferTo(out);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java platform has SHA-256", e));
        }
    }
}
