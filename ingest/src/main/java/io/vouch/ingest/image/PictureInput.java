package io.vouch.ingest.image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes of a picture file, read in blocks. Decoders that go on asking after the end are stopped: the one for WebP otherwise makes up
 * every missing pixel from an exception of its own, for minutes.
 */
final class PictureInput extends ImageInputStreamImpl {

    private static final int BLOCK_BYTES = 1 << 16;
    /** Decoders look some bytes ahead; none that is honest asks that often for what is not there. */
    private static final int PATIENCE = 1_000;

    private final RandomAccessFile file;
    private final byte[] block = new byte[BLOCK_BYTES];
    private long blockStart;
    private int blockLength;
    private int askedBeyond;

    PictureInput(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!fill()) {
            return beyond();
        }
        return block[(int) (streamPos++ - blockStart)] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return beyond();
        }
        // Decoders take a short answer for the end, so all that is there is given, over as many blocks as it takes.
        int done = 0;
        do {
            int at = (int) (streamPos - blockStart);
            int count = Math.min(length - done, blockLength - at);
            System.arraycopy(block, at, bytes, offset + done, count);
            streamPos += count;
            done += count;
        } while (done < length && fill());
        return done;
    }

    @Override
    public long length() {
        try {
            return file.length();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }

    /** Has the block with the current position in memory; false at the end of the file. */
    private boolean fill() throws IOException {
        if (streamPos >= blockStart && streamPos < blockStart + blockLength) {
            return true;
        }
        file.seek(streamPos);
        int count = file.read(block);
        blockStart = streamPos;
        blockLength = Math.max(0, count);
        return count > 0;
    }

    private int beyond() throws IIOException {
        if (++askedBeyond > PATIENCE) {
            throw new IIOException("the picture ends before its pixels do");
        }
        return -1;
    }
}
