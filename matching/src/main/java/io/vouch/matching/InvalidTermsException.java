package io.vouch.matching;

/** A {@code deal.json} that cannot be read; the message is one sentence for the submitter. */
final class InvalidTermsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidTermsException(String message) {
        super(message);
    }
}
