package io.vouch.ingest.archive;

import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.archive.Unpacking.Refusal;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;

/** What an exception of the unpacking library means for the submitter. */
final class ArchiveProblem {

    private ArchiveProblem() {}

    static Refusal of(Exception e) {
        if (e instanceof PasswordRequiredException) {
            return new Refusal(ReasonCode.ENCRYPTED, "It is encrypted.");
        }
        if (e instanceof UnsupportedZipFeatureException unsupported) {
            boolean encrypted = unsupported.getFeature() == UnsupportedZipFeatureException.Feature.ENCRYPTION;
            return encrypted
                    ? new Refusal(ReasonCode.ENCRYPTED, "It is encrypted.")
                    : new Refusal(ReasonCode.UNSUPPORTED_TYPE, "It is packed by a method that is not read.");
        }
        if (e instanceof MemoryLimitException) {
            return new Refusal(ReasonCode.TOO_LARGE, "Unpacking it needs too much memory.");
        }
        return new Refusal(ReasonCode.CORRUPT, "It is damaged and cannot be unpacked.");
    }

    static ReadFailure failure(Exception e) {
        Refusal refusal = of(e);
        return new ReadFailure(refusal.code(), refusal.message().replace("It is", "The archive is"), e);
    }
}
