package io.vouch.ingest.text;

import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import java.util.Locale;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.util.RecordFormatException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;

/** What an exception of the office parsers means for the submitter: the first cause that tells decides. */
final class OfficeProblem {

    private static final int MAX_CAUSES = 10;

    private OfficeProblem() {}

    static ReadFailure failure(Exception e) {
        Throwable cause = e;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof ReadFailure failure) {
                return failure;
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new ReadFailure(ReasonCode.ENCRYPTED, "The file is protected by a password.", e);
            }
            if (cause instanceof OldFileFormatException || cause instanceof UnsupportedFormatException) {
                return new ReadFailure(ReasonCode.UNSUPPORTED_TYPE, "The file is of a version too old to be read.", e);
            }
            if (isBomb(cause)) {
                return new ReadFailure(ReasonCode.BOMB, "A part of the file unpacks to too many bytes.", e);
            }
            if (cause instanceof RecordFormatException && message(cause).contains("allocate")) {
                return new ReadFailure(ReasonCode.TOO_LARGE, "A part of the file is too large.", e);
            }
            cause = cause.getCause();
        }
        return new ReadFailure(ReasonCode.CORRUPT, "The file is damaged and cannot be read.", e);
    }

    /** POI tells a bomb by its message alone. */
    private static boolean isBomb(Throwable cause) {
        return message(cause).contains("zip bomb");
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
    }
}
