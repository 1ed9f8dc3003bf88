package io.vouch.matching.compact;

import io.vouch.ingest.page.Box;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CompactWriter} wrote. */
final class CompactReader {

    static final int NO_BOX = 0;
    static final int IN_CENTS = 1;
    static final int IN_BITS = 2;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final double CENTS = 100;

    private final byte[] bytes;
    private int at;

    CompactReader(byte[] bytes, int from) {
        this.bytes = bytes;
        at = from;
    }

    int octet() {
        return bytes[at++];
    }

    long number() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            value |= (bytes[at++] & 0x7fL) << shift;
            shift += 7;
        }
        return value | (long) bytes[at++] << shift;
    }

    String text() {
        int head = (int) unsigned();
        int length = head >>> 1;
        if (length == 0) {
            return "";
        }
        if ((head & 1) == 0) {
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
        byte[] digits = new byte[length];
        for (int i = 0; i < length; i += 2) {
            int two = bytes[at++];
            digits[i] = HEX[two >> 4 & 0xf];
            digits[i + 1] = HEX[two & 0xf];
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Passes over a text; gives where it ends. */
    int textEnd() {
        int head = (int) unsigned();
        at += (head & 1) == 0 ? head >>> 1 : head >>> 2;
        return at;
    }

    List<String> texts() {
        int size = (int) number();
        if (size == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    Box box() {
        int form = octet();
        return form == NO_BOX ? Box.NONE : new Box(edge(form), edge(form), edge(form), edge(form));
    }

    private double edge(int form) {
        return form == IN_CENTS ? number() / CENTS : Double.longBitsToDouble(bits());
    }

    private long bits() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | bytes[at++] & 0xffL;
        }
        return value;
    }
}
