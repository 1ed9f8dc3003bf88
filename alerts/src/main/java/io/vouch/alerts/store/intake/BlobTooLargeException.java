package io.vouch.alerts.store.intake;

/** More bytes came than are allowed; nothing of them was kept. */
public final class BlobTooLargeException extends Exception {

    private static final long serialVersionUID = 1L;

    BlobTooLargeException(long maxBytes) {
        super("larger than %d bytes".formatted(maxBytes));
    }
}
