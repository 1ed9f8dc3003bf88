package io.vouch.alerts.store.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who signs in.
 *
 * @param name to sign in with; unique among all tenants
 * @param language of the console: {@code en} or {@code zh}
 * @param lockedUntil set after too many wrong passwords
 */
public record Person(
        String personId,
        String tenant,
        String name,
        String displayName,
        Set<Role> roles,
        String language,
        boolean disabled,
        Optional<Instant> lockedUntil,
        Instant createdAt) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public Principal principal() {
        return new Principal(tenant, "person:" + personId, personId, displayName, roles);
    }
}
