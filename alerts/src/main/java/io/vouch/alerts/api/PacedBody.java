package io.vouch.alerts.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A body that must keep coming: whoever sends a byte now and then holds a thread and a place among the uploads, and with some of
 * them all. The server's own idle time does not end that. For one thread.
 */
final class PacedBody extends FilterInputStream {

    /** Slower than any line that carries scans; a paper of 1 MB may take 17 minutes. */
    static final long LEAST_BYTES_A_SECOND = 1_024;

    /** Begins to count then: handshakes and proxies take their time. */
    static final Duration GRACE = Duration.ofSeconds(15);

    private final LongSupplier nanos;
    private final long begin;
    private long total;

    PacedBody(InputStream body) {
        this(body, System::nanoTime);
    }

    PacedBody(InputStream body, LongSupplier nanos) {
        super(body);
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        total += bytes;
        long late = nanos.getAsLong() - begin - GRACE.toNanos();
        if (late > 0 && total < TimeUnit.NANOSECONDS.toSeconds(late) * LEAST_BYTES_A_SECOND) {
            throw new ApiProblem(
                    ProblemCode.TOO_SLOW, "a body comes at %d bytes a second or more".formatted(LEAST_BYTES_A_SECOND));
        }
    }
}
