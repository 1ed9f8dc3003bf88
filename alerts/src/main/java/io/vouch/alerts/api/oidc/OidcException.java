package io.vouch.alerts.api.oidc;

/** Somebody could not be signed in by the provider; the message may be shown, the cause goes to the log. */
final class OidcException extends Exception {

    private static final long serialVersionUID = 1L;

    OidcException(String message) {
        super(message);
    }

    OidcException(String message, Throwable cause) {
        super(message, cause);
    }
}
