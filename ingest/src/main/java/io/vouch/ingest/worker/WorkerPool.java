package io.vouch.ingest.worker;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import io.vouch.ingest.cache.ReadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads submissions in child JVMs. Safe for use by several threads. A future completes with the documents of its submission,
 * whatever is wrong with the file; it completes with an exception only if the pool is closed first or no
 * child can be started ({@link WorkersUnavailableException}).
 */
public final class WorkerPool implements AutoCloseable {

    private static final long WATCH_MILLIS = 100;
    private static final long SIZE_MILLIS = 1_000;
    private static final long CLOSE_SECONDS = 30;

    private final WorkerOptions options;
    private final Optional<ReadingCache> cache;
    private final List<WorkerSlot> slots = new ArrayList<>();
    private final BlockingQueue<WorkerSlot> idle;
    private final Semaphore places;
    private final ExecutorService threads;
    private final ScheduledExecutorService watch;
    private volatile boolean closed;

    /** Starts the children; they warm up in the background. */
    public WorkerPool(WorkerOptions options) {
        this(options, WorkerMain.class.getName());
    }

    WorkerPool(WorkerOptions options, String mainClass) {
        this.options = options;
        this.cache = openCache(options);
        StaleScratch.purge(Path.of(options.scratch()).toAbsolutePath());
        this.idle = new ArrayBlockingQueue<>(options.workers());
        this.places = new Semaphore(options.workers() + options.queue());
        this.threads = Executors.newFixedThreadPool(options.workers(), task -> daemon(task, "ingest-pool"));
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "ingest-watch"));
        for (int i = 0; i < options.workers(); i++) {
            var slot = new WorkerSlot(options, mainClass);
            slots.add(slot);
            threads.execute(() -> {
                slot.prepare();
                idle.add(slot);
            });
        }
        watch.scheduleWithFixedDelay(
                () -> slots.forEach(WorkerSlot::killIfOverdue), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(
                () -> slots.forEach(WorkerSlot::killIfTooBig), SIZE_MILLIS, SIZE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Hands a submission in; blocks while the queue is full.
     *
     * @throws IllegalStateException if the pool is closed
     */
    public CompletableFuture<List<IngestedDocument>> submit(Submission submission) {
        places.acquireUninterruptibly();
        var future = new CompletableFuture<List<IngestedDocument>>();
        if (closed) {
            places.release();
            throw new IllegalStateException("the worker pool is closed");
        }
        threads.execute(() -> {
            try {
                read(submission, future);
            } finally {
                places.release();
            }
        });
        return future;
    }

    /** Kills the children and fails what is not finished. */
    @Override
    public void close() {
        closed = true;
        slots.forEach(WorkerSlot::close);
        threads.shutdown();
        watch.shutdownNow();
        try {
            threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        slots.forEach(WorkerSlot::close);
    }

    /** Pids of the children that run now; for tests and health reports. */
    List<Long> pids() {
        return slots.stream().map(WorkerSlot::pid).filter(pid -> pid != 0).toList();
    }

    private void read(Submission submission, CompletableFuture<List<IngestedDocument>> future) {
        if (closed) {
            future.completeExceptionally(new IllegalStateException("the worker pool is closed"));
            return;
        }
        try {
            Path file = Path.of(submission.path());
            String sha256 = ContentHash.of(file);
            Optional<List<IngestedDocument>> known =
                    options.pictures().isEmpty() ? cache.flatMap(c -> c.find(submission, sha256)) : Optional.empty();
            if (known.isPresent()) {
                future.complete(known.get());
            } else {
                readInChild(submission, sha256, Files.size(file), future);
            }
        } catch (WorkersUnavailableException e) {
            future.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            if (closed) {
                future.completeExceptionally(new IllegalStateException("the worker pool is closed", e));
                return;
            }
            ReasonCode code = e instanceof IOException ? ReasonCode.UNREADABLE : ReasonCode.INTERNAL;
            var state = new SubmissionState(submission, "", submission.bytes());
            state.giveUp(code);
            future.complete(state.documents());
        }
    }

    private void readInChild(
            Submission submission, String sha256, long bytes, CompletableFuture<List<IngestedDocument>> future) {
        WorkerSlot slot = takeIdle();
        try {
            List<IngestedDocument> documents = slot.read(submission, sha256, bytes);
            cache.ifPresent(c -> c.store(submission, sha256, documents));
            future.complete(documents);
            if (!closed) {
                slot.prepare();
            }
        } finally {
            idle.add(slot);
        }
    }

    private WorkerSlot takeIdle() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a worker", e);
        }
    }

    private static Optional<ReadingCache> openCache(WorkerOptions options) {
        if (options.cache().isEmpty()) {
            return Optional.empty();
        }
        try {
            String recipe = Recipe.digest(options);
            return Optional.of(ReadingCache.open(Path.of(options.cache()), options.maxCacheBytes(), recipe));
        } catch (IOException e) {
            throw new UncheckedIOException("the results cache at " + options.cache() + " cannot be used", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
