package io.vouch.alerts.store.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a program's token; not the token itself.
 *
 * @param tokenId names it in lists, logs and the audit
 * @param usedAt last use, to the minute
 */
public record Token(
        String tokenId,
        String tenant,
        String label,
        Set<Role> roles,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    public Token {
        roles = Set.copyOf(roles);
    }

    public Principal principal() {
        return new Principal(tenant, "token:" + tokenId, tokenId, label, roles);
    }
}
