package io.vouch.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Damages files as hostile senders and bad disks do. The same seed damages the same way. */
public final class Mutations {

    private static final int KINDS = 8;
    private static final int MAX_FLIPS = 40;
    private static final long[] LENGTHS = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFFL};

    private Mutations() {}

    /** One to three kinds of damage to a file; {@code other} lends bytes to splice in. */
    public static byte[] of(byte[] bytes, byte[] other, Random random) {
        byte[] mutant = bytes;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && mutant.length > 0; i++) {
            mutant = once(mutant, other, random);
        }
        return mutant;
    }

    private static byte[] once(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(KINDS)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 2 -> doubled(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(2_000)));
            case 3 -> without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(200)));
            case 4 -> binaryLength(bytes, at, random);
            case 5 -> writtenNumber(bytes, at, random);
            case 6 -> zipField(bytes, random);
            default -> spliced(bytes, at, other, random.nextInt(other.length));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int flips = 1 + random.nextInt(MAX_FLIPS);
        for (int i = 0; i < flips; i++) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] doubled(byte[] bytes, int from, int to) {
        ByteBuffer out = ByteBuffer.allocate(bytes.length + to - from);
        return out.put(bytes, 0, to).put(bytes, from, bytes.length - from).array();
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        ByteBuffer out = ByteBuffer.allocate(bytes.length - (to - from));
        return out.put(bytes, 0, from).put(bytes, to, bytes.length - to).array();
    }

    /** Two or four bytes, in either order, become a number that breaks sums. */
    private static byte[] binaryLength(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        boolean wide = random.nextBoolean();
        if (at + (wide ? 4 : 2) > changed.length) {
            return changed;
        }
        long value = LENGTHS[random.nextInt(LENGTHS.length)];
        ByteBuffer field =
                ByteBuffer.wrap(changed).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (wide) {
            field.putInt(at, (int) value);
        } else {
            field.putShort(at, (short) value);
        }
        return changed;
    }

    /** The next number that is written in digits becomes another one: lengths of PDF, sizes of XML, offsets. */
    private static byte[] writtenNumber(byte[] bytes, int from, Random random) {
        int start = from;
        while (start < bytes.length && !isDigit(bytes[start])) {
            start++;
        }
        int end = start;
        while (end < bytes.length && isDigit(bytes[end])) {
            end++;
        }
        String value =
                random.nextBoolean() ? "-" + random.nextInt() : Long.toString(LENGTHS[random.nextInt(LENGTHS.length)]);
        byte[] digits = Papers.utf8(value);
        ByteBuffer out = ByteBuffer.allocate(bytes.length - (end - start) + digits.length);
        return out.put(bytes, 0, start)
                .put(digits)
                .put(bytes, end, bytes.length - end)
                .array();
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** A byte within a header of a ZIP file (PK and two more) changes; a file without one is flipped. */
    private static byte[] zipField(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            int at = (from + i) % (bytes.length - 1);
            if (bytes[at] == 'P' && bytes[at + 1] == 'K') {
                byte[] changed = bytes.clone();
                int field = Math.min(bytes.length - 1, at + 4 + random.nextInt(44));
                changed[field] = (byte) LENGTHS[random.nextInt(LENGTHS.length)];
                return changed;
            }
        }
        return flipped(bytes, random);
    }

    private static byte[] spliced(byte[] head, int at, byte[] tail, int from) {
        byte[] both = Arrays.copyOf(head, at + tail.length - from);
        System.arraycopy(tail, from, both, at, tail.length - from);
        return both;
    }
}
