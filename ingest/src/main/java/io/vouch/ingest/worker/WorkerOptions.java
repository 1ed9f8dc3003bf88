package io.vouch.ingest.worker;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestSettings;
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
 * @param pictures folder that each page is painted into, as {@code DOCUMENT_ID/PAGE.png}; empty for none. Papers are then read even
 *     if the cache knows them, because it holds no pictures
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
        List<String> jvmOptions,
        String pictures)
        implements Serializable {

    private static final int MAX_WORKERS = 256;
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

    /** Default sizes for that many children, without a cache. */
    public static WorkerOptions of(int workers, IngestLimits limits, String scratch) {
        IngestSettings normal = IngestSettings.DEFAULT;
        return of(
                workers,
                new IngestSettings(limits, normal.heapMegabytes(), normal.maxRssBytes(), normal.recycleAfter()),
                scratch);
    }

    /** Sizes as a user set them for that many children, without a cache. */
    public static WorkerOptions of(int workers, IngestSettings settings, String scratch) {
        return new WorkerOptions(
                workers,
                2 * workers,
                settings.heapMegabytes(),
                settings.recycleAfter(),
                settings.maxRssBytes(),
                settings.limits(),
                scratch,
                "",
                DEFAULT_CACHE_BYTES,
                List.of(),
                "");
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
                jvmOptions,
                pictures);
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
                options,
                pictures);
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
                jvmOptions,
                pictures);
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
                jvmOptions,
                pictures);
    }

    /** The same with another bound on a child's resident memory. */
    public WorkerOptions recycledAbove(long rssBytes) {
        return new WorkerOptions(
                workers,
                queue,
                heapMegabytes,
                recycleAfter,
                rssBytes,
                limits,
                scratch,
                cache,
                maxCacheBytes,
                jvmOptions,
                pictures);
    }

    /** The same, with each page painted into that folder. */
    public WorkerOptions withPictures(String folder) {
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
                jvmOptions,
                folder);
    }
}
