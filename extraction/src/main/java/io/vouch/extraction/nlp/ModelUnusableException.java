package io.vouch.extraction.nlp;

/** A model file is missing, changed or of another format. The message names the digest, never a path of the machine. */
public final class ModelUnusableException extends Exception {

    public ModelUnusableException(String message) {
        super(message);
    }

    public ModelUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
