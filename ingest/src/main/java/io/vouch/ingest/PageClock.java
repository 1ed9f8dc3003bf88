package io.vouch.ingest;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** The time of one document as its reader sees it: it ends a little before the reader would be killed, so that pages are kept. */
final class PageClock implements PageProgress {

    /** Of the time allowed; the rest is for the page under way and for handing the pages over. */
    private static final double OWN_SHARE = 0.9;

    private final IngestLimits limits;
    private final LongSupplier nanos;
    private final IntConsumer listener;
    private final long start;

    PageClock(IngestLimits limits, LongSupplier nanos, IntConsumer listener) {
        this.limits = limits;
        this.nanos = nanos;
        this.listener = listener;
        this.start = nanos.getAsLong();
    }

    @Override
    public boolean goesOnAfter(int pages) {
        listener.accept(pages);
        long elapsed = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - start);
        return elapsed < limits.millisFor(pages) * OWN_SHARE;
    }
}
