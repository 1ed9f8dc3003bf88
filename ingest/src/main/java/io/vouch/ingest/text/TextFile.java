package io.vouch.ingest.text;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.detect.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;

/** The decoded text of a file that is text. */
final class TextFile {

    /** No encoding needs more bytes for a character; longer files exceed the character limit for certain. */
    private static final int MAX_BYTES_PER_CHAR = 4;

    private TextFile() {}

    static String read(RawFile file, IngestLimits limits) throws ReadFailure {
        String text = TextDecoder.decode(bytes(file, limits))
                .orElseThrow(() -> new ReadFailure(ReasonCode.CORRUPT, "The file begins as text but is not text."));
        if (text.length() > limits.maxTextChars()) {
            throw tooLarge(limits);
        }
        return text;
    }

    static byte[] bytes(RawFile file, IngestLimits limits) throws ReadFailure {
        try {
            if (Files.size(file.path()) > (long) limits.maxTextChars() * MAX_BYTES_PER_CHAR) {
                throw tooLarge(limits);
            }
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new ReadFailure(ReasonCode.UNREADABLE, "The file cannot be read from disk.", e);
        }
    }

    private static ReadFailure tooLarge(IngestLimits limits) {
        return new ReadFailure(
                ReasonCode.TOO_LARGE, "The text has more than %d characters.".formatted(limits.maxTextChars()));
    }
}
