package io.vouch.ingest.ocr;

/** The machine cannot read pictures: the native engine or its English data is missing or of the wrong version. The message says how to mend it. */
public final class OcrUnavailableException extends Exception {

    OcrUnavailableException(String message) {
        super(message);
    }

    OcrUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
