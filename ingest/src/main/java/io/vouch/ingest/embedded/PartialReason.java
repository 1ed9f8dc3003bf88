package io.vouch.ingest.embedded;

import io.vouch.ingest.ReasonCode;

/** Remembers the first reason why a part of a document was not read. */
public final class PartialReason {

    private ReasonCode code = ReasonCode.NONE;
    private String message = "";

    /** Later reasons are dropped: the first is what a person should look at. */
    public void note(ReasonCode why, String sentence) {
        if (code == ReasonCode.NONE) {
            code = why;
            message = sentence;
        }
    }

    public ReasonCode code() {
        return code;
    }

    public String message() {
        return message;
    }
}
