package io.vouch.matching;

/** A policy file that cannot be followed; the message names the key and what was expected. */
public final class InvalidPolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidPolicyException(String message) {
        super(message);
    }
}
