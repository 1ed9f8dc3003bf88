package io.vouch.matching.index;

/** A search that cannot be understood, or asks for too much; the message is for whoever typed it. */
public final class SearchSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    SearchSyntaxException(String message) {
        super(message);
    }
}
