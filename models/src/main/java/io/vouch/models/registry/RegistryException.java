package io.vouch.models.registry;

/** What was asked of the registry cannot be done; the message says why and what to do. Nothing was changed. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
