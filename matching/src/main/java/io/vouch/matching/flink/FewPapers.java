package io.vouch.matching.flink;

import io.vouch.matching.compact.CompactFacts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What state holds under a key as one value: the papers themselves while they are few, so that one look fetches all of them; of more,
 * how many there are. Each paper is kept with the time at which it was last handed in, for time runs out for each alone.
 */
final class FewPapers {

    /** What a key is that nobody met yet. */
    static final byte[] NONE = {0};

    private static final byte FEW = 0;
    private static final byte MANY = 1;
    /** Of a paper: milliseconds since 1970, length. */
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private FewPapers() {}

    /** Takes one paper: where its bytes start. */
    @FunctionalInterface
    interface Visitor {
        void visit(byte[] bytes, int from) throws Exception;
    }

    static boolean areMany(byte[] value) {
        return value[0] == MANY;
    }

    static byte[] many(int size) {
        return ByteBuffer.allocate(1 + Integer.BYTES).put(MANY).putInt(size).array();
    }

    static int howMany(byte[] value) {
        return ByteBuffer.wrap(value).getInt(1);
    }

    /** @param since papers handed in before are forgotten, milliseconds since 1970 */
    static void visit(byte[] value, long since, Visitor visitor) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(value);
        for (int at = 1; at < value.length; at += HEAD + in.getInt(at + Long.BYTES)) {
            if (in.getLong(at) >= since) {
                visitor.visit(value, at + HEAD);
            }
        }
    }

    /** The papers one by one. */
    static List<byte[]> each(byte[] value, long since) {
        ByteBuffer in = ByteBuffer.wrap(value);
        List<byte[]> each = new ArrayList<>();
        for (int at = 1; at < value.length; at += HEAD + in.getInt(at + Long.BYTES)) {
            if (in.getLong(at) >= since) {
                byte[] paper = new byte[in.getInt(at + Long.BYTES)];
                in.get(at + HEAD, paper);
                each.add(paper);
            }
        }
        return each;
    }

    /** The same without what a paper said, and without those whose time has run out. */
    static byte[] without(byte[] value, byte[] paper, long since) {
        ByteBuffer in = ByteBuffer.wrap(value);
        ByteBuffer out = ByteBuffer.allocate(value.length).put(FEW);
        int next;
        for (int at = 1; at < value.length; at = next) {
            next = at + HEAD + in.getInt(at + Long.BYTES);
            if (in.getLong(at) >= since && !CompactFacts.areOfOnePaper(value, at + HEAD, paper, 0)) {
                out.put(value, at, next - at);
            }
        }
        return out.position() == value.length ? value : Arrays.copyOf(out.array(), out.position());
    }

    /** The same with a paper more. */
    static byte[] with(byte[] value, byte[] paper, long now) {
        return ByteBuffer.allocate(value.length + HEAD + paper.length)
                .put(value)
                .putLong(now)
                .putInt(paper.length)
                .put(paper)
                .array();
    }

    static int size(byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value);
        int size = 0;
        for (int at = 1; at < value.length; at += HEAD + in.getInt(at + Long.BYTES)) {
            size++;
        }
        return size;
    }
}
