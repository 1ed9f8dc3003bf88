package io.vouch.matching.fingerprint;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a group of institutions shares. Without it nobody can try out numbers and names against a file of fingerprints: plain
 * digests of fields that take few values are found by trying (domain reference 4.2).
 */
public final class FingerprintKey implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_DIGITS = 16;

    private final byte[] secret;

    private FingerprintKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** A new secret of 256 bits. */
    public static FingerprintKey random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new FingerprintKey(secret);
    }

    /**
     * The secret in a file that {@link #write} wrote.
     *
     * @throws IOException if it cannot be read or is no such file
     */
    public static FingerprintKey read(Path file) throws IOException {
        try {
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == BYTES) {
                return new FingerprintKey(secret);
            }
        } catch (IllegalArgumentException notHexadecimal) {
            throw new IOException("no key of 64 hexadecimal digits in " + file.getFileName(), notHexadecimal);
        }
        throw new IOException("no key of 64 hexadecimal digits in " + file.getFileName());
    }

    /** Writes the secret as 64 hexadecimal digits. */
    public void write(Path file) throws IOException {
        Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
    }

    /** Tells keys apart without giving them away. */
    public String id() {
        return mac("key id").substring(0, ID_DIGITS);
    }

    /** The keyed digest of a text, 64 hexadecimal digits. */
    public String mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "key " + id();
    }
}
