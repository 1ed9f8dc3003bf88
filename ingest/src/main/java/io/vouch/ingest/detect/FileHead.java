package io.vouch.ingest.detect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The first and last bytes of a file. */
record FileHead(byte[] head, byte[] tail, boolean whole) {

    private static final int HEAD_BYTES = 1 << 16;
    private static final int TAIL_BYTES = 2048;

    static FileHead of(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long length = file.length();
            byte[] head = new byte[(int) Math.min(length, HEAD_BYTES)];
            file.readFully(head);
            byte[] tail = new byte[(int) Math.min(length, TAIL_BYTES)];
            file.seek(length - tail.length);
            file.readFully(tail);
            return new FileHead(head, tail, length <= HEAD_BYTES);
        }
    }

    boolean startsWith(int... magic) {
        return hasAt(0, magic);
    }

    boolean startsWith(String ascii) {
        return hasAt(0, ascii);
    }

    boolean hasAt(int offset, String ascii) {
        return hasAt(offset, ascii.chars().toArray());
    }

    /** Index of an ASCII text that begins within the first {@code within} bytes, or -1. */
    int indexOf(String ascii, int within) {
        for (int i = 0; i < within && i + ascii.length() <= head.length; i++) {
            if (hasAt(i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    boolean tailContains(String ascii) {
        return new String(tail, StandardCharsets.ISO_8859_1).contains(ascii);
    }

    private boolean hasAt(int offset, int... magic) {
        if (head.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[offset + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
