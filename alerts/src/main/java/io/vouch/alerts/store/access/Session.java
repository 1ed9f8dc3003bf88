package io.vouch.alerts.store.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param csrf what each form of the session carries; compare by {@link #isOwn}
 * @param expiresAt when it ends at the latest
 */
public record Session(Person person, String csrf, Instant expiresAt) {

    /** True if a form carries this session's token; takes the same time whatever it carries. */
    public boolean isOwn(String token) {
        return MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
