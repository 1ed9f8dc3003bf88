package io.vouch.alerts.api;

/** The server cannot start: the port is taken, a certificate is not readable. The message says what to do. */
public final class HttpServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HttpServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
