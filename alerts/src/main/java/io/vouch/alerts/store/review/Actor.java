package io.vouch.alerts.store.review;

import java.util.Objects;

/**
 * Who acts.
 *
 * @param tenant whose alerts the actor works on
 * @param id of a person or of a program's token
 * @param isPerson only a person can be an assignee
 */
public record Actor(String tenant, String id, boolean isPerson) {

    public Actor {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(id, "id");
    }

    public static Actor person(String tenant, String personId) {
        return new Actor(tenant, personId, true);
    }

    public static Actor program(String tenant, String tokenId) {
        return new Actor(tenant, tokenId, false);
    }
}
