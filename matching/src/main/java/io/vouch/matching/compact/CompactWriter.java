package io.vouch.matching.compact;

import io.vouch.ingest.page.Box;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes texts, numbers and boxes in few bytes; {@link CompactReader} turned round. */
final class CompactWriter {

    /** Shorter texts are written as they are. */
    private static final int LEAST_HEX = 8;

    private static final int MORE = 0x80;
    private static final int LOW = 0x7f;
    private static final double CENTS = 100;
    private static final double MOST_CENTS = 1e9;

    private byte[] bytes = new byte[600];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void octet(int value) {
        grow(1);
        bytes[size++] = (byte) value;
    }

    /** Small numbers of either sign take one byte. */
    void number(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    private void unsigned(long value) {
        long rest = value;
        while ((rest & ~(long) LOW) != 0) {
            octet((int) (rest & LOW) | MORE);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** Digests, and whatever else is hexadecimal, take half a byte a digit. */
    void text(String text) {
        if (isHex(text)) {
            unsigned((long) text.length() << 1 | 1);
            grow(text.length() / 2);
            for (int i = 0; i < text.length(); i += 2) {
                bytes[size++] =
                        (byte) (Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16));
            }
            return;
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        unsigned((long) plain.length << 1);
        grow(plain.length);
        System.arraycopy(plain, 0, bytes, size, plain.length);
        size += plain.length;
    }

    private static boolean isHex(String text) {
        if (text.length() < LEAST_HEX || text.length() % 2 == 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (!digit) {
                return false;
            }
        }
        return true;
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** In hundredths of a point where that is exact, else bit by bit: what is read is what was written. */
    void box(Box box) {
        double[] edges = {box.x0(), box.y0(), box.x1(), box.y1()};
        boolean exact = Arrays.stream(edges).allMatch(CompactWriter::isInCents);
        octet(box.isNone() ? CompactReader.NO_BOX : exact ? CompactReader.IN_CENTS : CompactReader.IN_BITS);
        if (box.isNone()) {
            return;
        }
        for (double edge : edges) {
            if (exact) {
                number((long) Math.rint(edge * CENTS));
            } else {
                bits(Double.doubleToLongBits(edge));
            }
        }
    }

    private static boolean isInCents(double edge) {
        double cents = Math.rint(edge * CENTS);
        return Math.abs(cents) < MOST_CENTS
                && Double.doubleToLongBits((long) cents / CENTS) == Double.doubleToLongBits(edge);
    }

    private void bits(long value) {
        grow(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    private void grow(int by) {
        if (size + by > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + by, 2 * bytes.length));
        }
    }
}
