package io.vouch.alerts.api;

import java.util.Objects;

/**
 * How one part of the service is. It is shown to anybody who asks: it tells no tenant, name, path or address.
 *
 * @param name in snake case: {@code store}, {@code job}
 * @param state what that means for the service
 * @param message a few words for a person
 */
public record HealthPart(String name, State state, String message) {

    public HealthPart {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(message, "message");
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("no name of a part: " + name);
        }
    }

    /** What a part means for the whole. */
    public enum State {
        /** It works. */
        OK,
        /** It lacks something, and the service goes on without. */
        DEGRADED,
        /** Without it the service takes no papers or judges none. */
        DOWN
    }

    public static HealthPart ok(String name, String message) {
        return new HealthPart(name, State.OK, message);
    }

    public static HealthPart degraded(String name, String message) {
        return new HealthPart(name, State.DEGRADED, message);
    }

    public static HealthPart down(String name, String message) {
        return new HealthPart(name, State.DOWN, message);
    }
}
