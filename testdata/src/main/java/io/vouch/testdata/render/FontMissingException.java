package io.vouch.testdata.render;

/** The machine lacks the Chinese font; the message names the package to install. */
public final class FontMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FontMissingException(String message) {
        super(message);
    }
}
