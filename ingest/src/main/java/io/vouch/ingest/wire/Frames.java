package io.vouch.ingest.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;

/**
 * Messages between two processes over byte streams: a magic number, a kind, a length in bytes, JSON. Reading and writing may
 * go on at the same time in two threads; each alone is for one thread at a time.
 */
public final class Frames {

    /** Largest frame: a document of {@code maxTextChars} words with a cut for each character fits several times. */
    public static final int MAX_FRAME_BYTES = 128 << 20;

    private static final int MAGIC = 0x56434831;

    private final ObjectMapper mapper;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final int maxBytes;

    public Frames(InputStream in, OutputStream out) {
        this(in, out, MAX_FRAME_BYTES);
    }

    Frames(InputStream in, OutputStream out, int maxBytes) {
        this.mapper = Wire.mapper();
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.maxBytes = maxBytes;
    }

    /**
     * Writes one message and flushes it.
     *
     * @throws FrameTooLargeException if it exceeds the frame limit; nothing was written then
     */
    public void write(int kind, Object message) throws IOException {
        var json = new Bounded(maxBytes);
        mapper.writeValue(json, message);
        out.writeInt(MAGIC);
        out.writeByte(kind);
        out.writeInt(json.bytes.size());
        json.bytes.writeTo(out);
        out.flush();
    }

    /** The next message. Throws {@link EOFException} when the other side is gone, {@link StreamCorruptedException} on garbage. */
    public Frame read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new StreamCorruptedException("bytes between frames");
        }
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (length < 0 || length > maxBytes) {
            throw new StreamCorruptedException("frame of %d bytes; at most %d".formatted(length, maxBytes));
        }
        byte[] json = in.readNBytes(length);
        if (json.length < length) {
            throw new EOFException("frame cut short");
        }
        return new Frame(kind, json);
    }

    /** The message of a frame as a record. */
    public <T> T decode(Frame frame, Class<T> type) throws IOException {
        return mapper.readValue(frame.json(), type);
    }

    /** A message as it came. */
    public record Frame(int kind, byte[] json) {}

    /** A message does not fit into one frame. */
    public static final class FrameTooLargeException extends IOException {
        FrameTooLargeException(int maxBytes) {
            super("message of more than %d bytes".formatted(maxBytes));
        }
    }

    /** Collects a message in memory up to the frame limit. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int maxBytes;

        Bounded(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public void write(int b) throws IOException {
            reserve(1);
            bytes.write(b);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            reserve(length);
            bytes.write(buffer, offset, length);
        }

        private void reserve(int length) throws IOException {
            if (bytes.size() > maxBytes - length) {
                throw new FrameTooLargeException(maxBytes);
            }
        }
    }
}
