package io.vouch.alerts.api.client;

/** The server does not take what is sent, or cannot be reached for too long. The message says what to do. */
public final class SubmitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubmitException(String message, Throwable cause) {
        super(message, cause);
    }

    SubmitException(String message) {
        super(message);
    }
}
