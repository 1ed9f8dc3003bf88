package io.vouch.ingest.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file, as if it ended there. */
final class CutFile implements RandomAccessRead {

    private final RandomAccessReadBufferedFile whole;
    private final long length;

    CutFile(Path file, long length) throws IOException {
        this.whole = new RandomAccessReadBufferedFile(file);
        this.length = Math.min(length, whole.length());
    }

    @Override
    public int read() throws IOException {
        return isEOF() ? -1 : whole.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        long left = length - whole.getPosition();
        return left <= 0 && count > 0 ? -1 : whole.read(bytes, offset, (int) Math.min(count, left));
    }

    @Override
    public long getPosition() throws IOException {
        return whole.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        whole.seek(Math.min(position, length));
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return whole.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return whole.getPosition() >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) throws IOException {
        long from = Math.min(start, length);
        return whole.createView(from, Math.max(0, Math.min(count, length - from)));
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
