package io.vouch.alerts.store.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow salted digests of passwords: {@code pbkdf2-sha256$ROUNDS$SALT$DIGEST}. The JDK has no memory-hard one.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP, 2023: 600,000 rounds</a>
 */
final class Passwords {

    /** NIST SP 800-63B-4 (2025), section 3.1.1.2: 15 characters where a password is the only factor. */
    static final int SHORTEST = 15;

    /** Longer ones only cost time. */
    static final int LONGEST = 256;

    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int PARTS = 4;

    /** Each check keeps a core busy for some tenths of a second; more at once would starve the papers. */
    private static final int AT_ONCE = 2;

    private static final long LONGEST_WAIT_SECONDS = 5;

    private final SecureRandom random;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Passwords(SecureRandom random) {
        this.random = random;
    }

    String digest(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "%s$%d$%s$%s"
                .formatted(
                        SCHEME,
                        ROUNDS,
                        HexFormat.of().formatHex(salt),
                        HexFormat.of().formatHex(derive(password, salt, ROUNDS)));
    }

    /** A digest that no password has, so that an unknown name costs the same time as a known one. */
    String nobody() {
        return "%s$%d$%s$%s".formatted(SCHEME, ROUNDS, "00".repeat(SALT_BYTES), "00".repeat(DIGEST_BITS / 8));
    }

    /** True if the password is the one; takes the same time whether it is or not. */
    boolean matches(String password, String digest) {
        String[] parts = digest.split("\\$");
        if (parts.length != PARTS || !parts[0].equals(SCHEME) || password.length() > LONGEST) {
            return false;
        }
        byte[] salt = HexFormat.of().parseHex(parts[2]);
        byte[] expected = HexFormat.of().parseHex(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, DIGEST_BITS);
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with SHA-256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Too many passwords are being checked. */
    static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super("too many sign-ins at once", null, false, false);
        }
    }
}
