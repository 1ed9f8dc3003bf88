package io.vouch.alerts.store.access;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer to a name and a password.
 *
 * @param person who it is, if {@link Outcome#ACCEPTED}
 * @param retryAt when the next try is looked at, if {@link Outcome#LOCKED}
 */
public record SignIn(Outcome outcome, Optional<Person> person, Optional<Instant> retryAt) {

    /** What to tell whoever tries. */
    public enum Outcome {
        ACCEPTED,
        /** Wrong name or password: which one is not told. */
        REFUSED,
        /** Too many wrong passwords: nothing was looked at. */
        LOCKED,
        /** Too many sign-ins at this moment. */
        BUSY
    }

    static SignIn accepted(Person person) {
        return new SignIn(Outcome.ACCEPTED, Optional.of(person), Optional.empty());
    }

    static SignIn refused() {
        return new SignIn(Outcome.REFUSED, Optional.empty(), Optional.empty());
    }

    static SignIn locked(Instant until) {
        return new SignIn(Outcome.LOCKED, Optional.empty(), Optional.of(until));
    }

    static SignIn busy() {
        return new SignIn(Outcome.BUSY, Optional.empty(), Optional.empty());
    }
}
