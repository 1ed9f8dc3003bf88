package io.vouch.ingest.text;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import java.io.IOException;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at the directory of an Office Open XML file before a parser does. Sizes may lie there; POI's own guard against
 * parts that unpack by more than a hundred stays on behind this gate.
 */
final class OfficeGate {

    /** The largest honest documents have some thousands of parts, most of them pictures. */
    private static final int MAX_PARTS = 20_000;

    private OfficeGate() {}

    static void check(RawFile file, IngestLimits limits) throws ReadFailure {
        try (var zip = new ZipFile(file.path().toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw new ReadFailure(
                        ReasonCode.TOO_MANY_ENTRIES, "The office file has more than %d parts.".formatted(MAX_PARTS));
            }
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                unpacked += Math.max(0, entries.nextElement().getSize());
            }
            if (unpacked > limits.maxUnpackedBytes()) {
                throw new ReadFailure(
                        ReasonCode.BOMB,
                        "The office file unpacks to more than %d bytes.".formatted(limits.maxUnpackedBytes()));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ReadFailure(ReasonCode.CORRUPT, "The office file is damaged.", e);
        }
    }
}
