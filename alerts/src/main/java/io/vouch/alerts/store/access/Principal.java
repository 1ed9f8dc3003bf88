package io.vouch.alerts.store.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * As whom a request is done.
 *
 * @param tenant whose things are seen: no other's
 * @param actor for logs and the audit: {@code person:ID} or {@code token:ID}
 * @param id of the person or token
 * @param displayName for people
 * @param roles what is allowed
 */
public record Principal(String tenant, String actor, String id, String displayName, Set<Role> roles) {

    public Principal {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** True if any of the roles is held. */
    public boolean mayAny(Role... wanted) {
        for (Role role : wanted) {
            if (role.isIn(roles)) {
                return true;
            }
        }
        return false;
    }
}
