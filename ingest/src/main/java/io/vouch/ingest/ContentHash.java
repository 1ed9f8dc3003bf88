package io.vouch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes and of names, as lower-case hexadecimal. */
public final class ContentHash {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int DOCUMENT_ID_DIGITS = 32;

    private ContentHash() {}

    /** Digest of a file's bytes, read as a stream. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Digest of bytes at hand. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Digest of texts in UTF-8, separated by NUL so that no two lists of texts without NUL give the same bytes. */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                digest.update((byte) 0);
            }
            digest.update(parts[i].getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Id of a document: the first 32 hexadecimal digits over who, which deal, what name, which bytes. */
    public static String documentId(String tenant, String deal, String name, String sha256) {
        return of(tenant, deal, name, sha256).substring(0, DOCUMENT_ID_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java platform without SHA-256", e);
        }
    }
}
