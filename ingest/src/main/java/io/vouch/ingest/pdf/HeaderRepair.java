package io.vouch.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A copy of a PDF that begins with its header: what mail gateways and print spoolers put in front is left out, so that the offsets
 * of the cross-reference table hold again; a header that is lost is made up.
 */
final class HeaderRepair {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USUAL_HEADER = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    /** Junk longer than this is another file that holds a PDF. */
    private static final int MAX_JUNK = 1 << 16;

    private HeaderRepair() {}

    /** The copy; empty if the file begins as it should. */
    static Optional<Path> of(Path file, Path scratch) throws IOException {
        int header;
        try (InputStream in = Files.newInputStream(file)) {
            header = indexOfHeader(in.readNBytes(MAX_JUNK + HEADER.length));
        }
        if (header == 0) {
            return Optional.empty();
        }
        Path copy = Files.createTempFile(scratch, "repaired", ".pdf");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy)) {
            if (header > 0) {
                in.skipNBytes(header);
            } else {
                out.write(USUAL_HEADER);
            }
            in.transferTo(out);
        }
        return Optional.of(copy);
    }

    private static int indexOfHeader(byte[] head) {
        for (int at = 0; at + HEADER.length <= head.length; at++) {
            if (java.util.Arrays.equals(head, at, at + HEADER.length, HEADER, 0, HEADER.length)) {
                return at;
            }
        }
        return -1;
    }
}
