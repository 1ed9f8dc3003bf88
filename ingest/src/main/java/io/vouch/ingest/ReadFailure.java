package io.vouch.ingest;

/** Nothing of a file could be read. The code is stable; the message is one sentence without document text. */
public final class ReadFailure extends Exception {

    private final ReasonCode code;

    public ReadFailure(ReasonCode code, String message) {
        super(message);
        this.code = code;
    }

    public ReadFailure(ReasonCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ReasonCode code() {
        return code;
    }
}
