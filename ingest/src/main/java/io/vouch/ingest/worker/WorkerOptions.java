package io.vouch.ingest.worker;

import io.vouch.ingest.IngestLimits;
import java.io.Serializable;
import java.util.List;

/**
 * How a {@link WorkerPool} runs. Texts instead of paths, because it travels inside Flink operators.
 *
 * @param workers child JVMs, 1..256
 * @param queue submissions that may wait beside those being read; a further {@code submit} blocks
 * @param heapMegabytes largest Java heap of a child
 * @param recycleAfter submissions after which a child is replaced by a fresh one
 * @param maxRssBytes resident memory, native memory included, above which a child is replaced after its submission
 * @param limits on hostile input
 * @param scratch folder for temporary files; children get folders of their own in it
 * @param cache folder of the results cache; empty for no cache
 * @param maxCacheBytes size up to which the cache grows
 * @param jvmOptions further options for children, e.g. {@code -Dvouch.tessdata=..}
 */
public record WorkerOptions(
        int workers,
        int queue,
        int heapMegabytes,
        int recycleAfter,
        long maxRssBytes,
        IngestLimits limits,
        String scratch,
        String cache,
        long maxCacheBytes,
        List<String> jvmOptions)
        implements Serializable {

    private static final int MAX_WORKERS = 256;
    private static final int DEFAULT_HEAP_MEGABYTES = 768;
    private static final int DEFAULT_RECYCLE_AFTER = 500;
    private static final long DEFAULT_MAX_RSS = 1_600L << 20;
    private static final long DEFAULT_CACHE_BYTES = 2L << 30;

    public WorkerOptions {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException("workers is " + workers + "; 1 to " + MAX_WORKERS + " are possible");
        }
        if (queue < 0 || heapMegabytes < 1 || recycleAfter < 1 || maxRssBytes < 1 || maxCacheBytes < 0) {
            throw new IllegalArgumentException("a size of the worker pool is not positive");
        }
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** Sensible sizes for that many children, without a cache. */
    public static WorkerOptions of(int workers, IngestLimits limits, String scratch) {
        return new WorkerOptions(
                workers,
                2 * workers,
                DEFAULT_HEAP_MEGABYTES,
                DEFAULT_RECYCLE_AFTER,
                DEFAULT_MAX_RSS,
                limits,
                scratch,
                "",
                DEFAULT_CACHE_BYTES,
                List.of());
    }

    /** The same with a results cache in that folder. */
    public WorkerOptions withCache(String folder, long maxBytes) {
        return new WorkerOptions(
                workers,
                queue,
                heapMegabytes,
                recycleAfter,
                maxRssBytes,
                limits,
                scratch,
                folder,
                maxBytes,
                jvmOptions);
    }

    /** The same with further JVM options for children. */
    public WorkerOptions withJvmOptions(List<String> options) {
        return new WorkerOptions(
                workers,
                queue,
                heapMegabytes,
                recycleAfter,
                maxRssBytes,
                limits,
                scratch,
                cache,
                maxCacheBytes,
                options);
    }

    /** The same with another heap for children. */
    public WorkerOptions withHeap(int megabytes) {
        return new WorkerOptions(
                workers,
                queue,
                megabytes,
                recycleAfter,
                maxRssBytes,
                limits,
                scratch,
                cache,
                maxCacheBytes,
                jvmOptions);
    }

    /** The same with another recycling rule. */
    public WorkerOptions recycledAfter(int submissions) {
        return new WorkerOptions(
                workers,
                queue,
                heapMegabytes,
                submissions,
                maxRssBytes,
                limits,
                scratch,
                cache,
                maxCacheBytes,
                jvmOptions);
    }
}
