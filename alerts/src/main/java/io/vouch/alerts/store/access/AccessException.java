package io.vouch.alerts.store.access;

/** An act on people or tokens that cannot be done; the message says why and what would do. */
public final class AccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessException(String message) {
        super(message);
    }
}
