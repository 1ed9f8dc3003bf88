package io.vouch.ingest.archive;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import java.io.IOException;
import java.util.Set;

/** Reads an archive into its members. It has no pages of its own. */
public final class ArchiveReader implements FormatReader {

    private static final Set<String> TYPES = Set.of(
            MediaTypes.ZIP, MediaTypes.SEVEN_ZIP, MediaTypes.TAR, MediaTypes.GZIP, MediaTypes.BZIP2, MediaTypes.XZ);

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        if (limits.maxDepth() <= 0) {
            throw new ReadFailure(ReasonCode.TOO_DEEP, "The archive lies within too many archives to be opened.");
        }
        try {
            var unpacking = new Unpacking(file, limits);
            switch (file.mediaType()) {
                case MediaTypes.ZIP -> ZipMembers.unpack(file.path(), unpacking);
                case MediaTypes.SEVEN_ZIP -> SevenZipMembers.unpack(file.path(), unpacking);
                case MediaTypes.TAR -> StreamMembers.unpackTar(file.path(), unpacking);
                default -> StreamMembers.unpackCompressed(file, unpacking);
            }
            return unpacking.content();
        } catch (IOException e) {
            throw ArchiveProblem.failure(e);
        }
    }
}
