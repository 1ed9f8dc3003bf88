package io.vouch.ingest.worker;

import io.vouch.ingest.IngestProgress.Begun;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Submission;
import io.vouch.ingest.wire.Frames.Frame;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A place in the pool: one child at a time, replaced when it fails, has grown too big or has done enough. */
final class WorkerSlot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerSlot.class);
    private static final long START_MILLIS = 60_000;
    /** Starts that may fail in a row: a machine short of memory for a moment must not end a run. */
    private static final int MAX_STARTS = 3;

    private static final long START_PAUSE_MILLIS = 500;
    /** Children that one submission may use up: an archive of killers must not hold a slot for ever. */
    private static final int MAX_CHILDREN_PER_SUBMISSION = 16;
    /** The time limit is per document; a whole archive gets that many times as much. */
    private static final int MAX_SUBMISSION_TIMES = 30;
    /** Amid a submission a child may have half as much again as the size at which it is replaced. */
    private static final int MAX_RSS_HALVES = 3;
    /** What a child needs beside its heap to read the largest scans. */
    private static final long NATIVE_BYTES = 512L << 20;

    private final WorkerOptions options;
    private final String mainClass;
    private volatile WorkerProcess process;
    private volatile boolean closed;
    private int submissions;

    WorkerSlot(WorkerOptions options, String mainClass) {
        this.options = options;
        this.mainClass = mainClass;
    }

    /** Reads a submission to its end. Never throws because of the file. */
    List<IngestedDocument> read(Submission submission, String sha256, long bytes) {
        var state = new SubmissionState(submission, sha256, bytes);
        long end = System.nanoTime()
                + TimeUnit.MILLISECONDS.toNanos(options.limits().maxMillis()) * MAX_SUBMISSION_TIMES;
        for (int child = 0; !state.isComplete(); child++) {
            requireOpen();
            if (child == MAX_CHILDREN_PER_SUBMISSION) {
                state.giveUp(ReasonCode.WORKER_DIED);
            } else if (System.nanoTime() - end > 0) {
                state.giveUp(ReasonCode.TIMEOUT);
            } else {
                readOnce(submission, state, end);
            }
        }
        return state.documents();
    }

    private void readOnce(Submission submission, SubmissionState state, long end) {
        WorkerProcess child = ready();
        try {
            child.expectWithin(options.limits().maxMillis());
            child.frames()
                    .write(
                            Messages.REQUEST,
                            new Messages.Request(
                                    submission, options.limits(), state.resumePoint(), options.pictures()));
            if (!follow(child, state, end)) {
                discard();
            }
        } catch (IOException e) {
            ReasonCode code = child.awaitDeath();
            LOG.info("a worker ended with {} while reading: {}", code, String.valueOf(e.getMessage()));
            discard();
            state.childFailed(code);
        }
    }

    /** True if the child reached the end; false if it must go although it did not fail. */
    private boolean follow(WorkerProcess child, SubmissionState state, long end) throws IOException {
        while (System.nanoTime() - end < 0) {
            Frame frame = child.frames().read();
            switch (frame.kind()) {
                case Messages.BEGUN -> {
                    child.expectWithin(options.limits().maxMillis());
                    state.begun(child.frames().decode(frame, Begun.class));
                }
                case Messages.PAGES -> {
                    int pages =
                            child.frames().decode(frame, Messages.Pages.class).pages();
                    child.extendTo(options.limits().millisFor(pages));
                    state.pagesDone(pages);
                }
                case Messages.FINISHED -> {
                    child.expectWithin(options.limits().maxMillis());
                    var finished = child.frames().decode(frame, Messages.Finished.class);
                    if (!state.finished(finished.position(), finished.members(), finished.document())) {
                        return false;
                    }
                }
                case Messages.END -> {
                    child.expectNothing();
                    state.completed();
                    ended(child.frames().decode(frame, Messages.End.class));
                    return true;
                }
                default -> throw new StreamCorruptedException("unexpected frame " + frame.kind());
            }
        }
        return false;
    }

    private void ended(Messages.End end) {
        submissions++;
        if (submissions >= options.recycleAfter() || end.rssBytes() > options.maxRssBytes()) {
            discard();
        }
    }

    /** Starts a child if there is none, so that the next submission finds it warm. */
    void prepare() {
        try {
            ready();
        } catch (WorkersUnavailableException e) {
            LOG.warn("{}", e.getMessage());
        } catch (IllegalStateException e) {
            LOG.debug("a worker was not started: {}", e.getMessage());
        }
    }

    /**
     * A child that waits for work.
     *
     * @throws WorkersUnavailableException if none can be started
     */
    private WorkerProcess ready() {
        WorkerProcess running = process;
        if (running != null && running.isAlive()) {
            return running;
        }
        for (int attempt = 1; true; attempt++) {
            discard();
            try {
                return started();
            } catch (IOException e) {
                requireOpen();
                if (attempt == MAX_STARTS) {
                    throw unavailable(e);
                }
                pause();
            }
        }
    }

    private WorkersUnavailableException unavailable(IOException e) {
        WorkerProcess failed = process;
        if (failed != null) {
            failed.awaitDeath();
        }
        String words = failed == null || failed.firstWords().isEmpty() ? e.getMessage() : failed.firstWords();
        discard();
        return new WorkersUnavailableException(
                "No process to read papers could be started, %d times in a row (%s); check memory, the limit on processes and the Java installation %s."
                        .formatted(MAX_STARTS, words.lines().findFirst().orElse(""), System.getProperty("java.home")),
                e);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the worker pool is closed");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(START_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a worker started", e);
        }
    }

    private WorkerProcess started() throws IOException {
        WorkerProcess fresh = WorkerProcess.start(options, mainClass);
        process = fresh;
        if (closed) {
            fresh.kill();
        }
        fresh.expectWithin(START_MILLIS);
        Frame frame = fresh.frames().read();
        if (frame.kind() != Messages.READY) {
            throw new StreamCorruptedException("a worker began with frame " + frame.kind());
        }
        fresh.expectNothing();
        return fresh;
    }

    /** The pid of the running child, 0 if there is none. */
    long pid() {
        WorkerProcess running = process;
        return running == null ? 0 : running.pid();
    }

    void killIfOverdue() {
        WorkerProcess running = process;
        if (running != null) {
            running.killIfOverdue();
        }
    }

    /** A child may grow past the mark at which it is replaced until its submission is done, but not without end. */
    void killIfTooBig() {
        WorkerProcess running = process;
        if (running != null) {
            long heapAndNative = ((long) options.heapMegabytes() << 20) + NATIVE_BYTES;
            running.killIfBigger(Math.max(heapAndNative, options.maxRssBytes() / 2 * MAX_RSS_HALVES));
        }
    }

    private void discard() {
        WorkerProcess old = process;
        process = null;
        submissions = 0;
        if (old != null) {
            old.close();
        }
    }

    /** Kills the child, from any thread; a reading that is under way fails. */
    @Override
    public void close() {
        closed = true;
        WorkerProcess running = process;
        if (running != null) {
            running.close();
        }
    }
}
