package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;

/** Office Open XML under a password: its kind cannot even be told. */
final class ProtectedOfficeReader implements FormatReader {

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(MediaTypes.PROTECTED_OFFICE);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        throw new ReadFailure(ReasonCode.ENCRYPTED, "The office file is protected by a password.");
    }
}
