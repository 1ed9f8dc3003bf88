package io.vouch.ingest.pdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts how often a PDF was saved: each save by appending ends in another {@code %%EOF}. A linearised file has one more of
 * its own, near its start.
 */
final class RevisionCount {

    private static final byte[] MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 1_024;

    private RevisionCount() {}

    static int of(Path file) throws IOException {
        int marks = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = after(matched, b);
                if (matched == MARK.length) {
                    marks++;
                    matched = 0;
                }
            }
        }
        return isLinearised(file) ? marks - 1 : marks;
    }

    /** How much of the mark is seen after one more byte. */
    private static int after(int matched, int b) {
        if (b == MARK[matched]) {
            return matched + 1;
        }
        if (b != '%') {
            return 0;
        }
        return matched == 2 ? 2 : 1;
    }

    private static boolean isLinearised(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("/Linearized");
        }
    }
}
