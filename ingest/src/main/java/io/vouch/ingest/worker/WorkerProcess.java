package io.vouch.ingest.worker;

import io.vouch.ingest.Defects;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.Scratch;
import io.vouch.ingest.wire.Frames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running child JVM with its pipes, its scratch folder and the time by which it must have made progress. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    /** Exit status of {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int EXIT_OUT_OF_MEMORY = 3;

    private static final long OWN_EXIT_SECONDS = 2;
    private static final long EXIT_SECONDS = 10;
    /** Beyond that many chunks a child only chatters. */
    private static final int MAX_LOGGED_LINES = 2_000;

    private static final int MAX_LOGGED_CHARS = 2_000;

    private static final int MAX_FIRST_WORDS = 300;

    private final Process process;
    private final Path scratch;
    private final Frames frames;
    private volatile long deadlineNanos = Long.MAX_VALUE;
    private volatile boolean overdue;
    private volatile boolean tooBig;
    private volatile long begunNanos;
    private volatile String firstWords = "";

    private WorkerProcess(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
        this.frames = new Frames(process.getInputStream(), process.getOutputStream());
    }

    /** Starts a child; it is not ready until it says so. */
    static WorkerProcess start(WorkerOptions options, String mainClass) throws IOException {
        Path parent = Files.createDirectories(Path.of(options.scratch()).toAbsolutePath());
        Path scratch = StaleScratch.create(parent);
        try {
            var child = new WorkerProcess(ChildCommand.start(options, mainClass, scratch), scratch);
            child.drainErrors();
            return child;
        } catch (IOException e) {
            Scratch.delete(scratch);
            throw e;
        }
    }

    Frames frames() {
        return frames;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The child is killed if it has not made progress within that time. */
    void expectWithin(long millis) {
        begunNanos = System.nanoTime();
        deadlineNanos = begunNanos + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** The same, counted from the last {@link #expectWithin}. */
    void extendTo(long millis) {
        deadlineNanos = begunNanos + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** What the child first said on standard error, cut; of a child that never began to read, the Java launcher's complaint. */
    String firstWords() {
        return firstWords;
    }

    void expectNothing() {
        deadlineNanos = Long.MAX_VALUE;
    }

    /** Called from time to time by the pool's watch. */
    void killIfOverdue() {
        long deadline = deadlineNanos;
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            overdue = true;
            process.destroyForcibly();
        }
    }

    /** Called from time to time by the pool's watch: native code knows no heap limit. */
    void killIfBigger(long bytes) {
        if (Memory.residentBytes(process.pid()) > bytes) {
            tooBig = true;
            process.destroyForcibly();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /** How a child ended whose pipe broke: it is gone when this returns. */
    ReasonCode awaitDeath() {
        boolean wasOverdue = overdue;
        boolean wasTooBig = tooBig;
        try {
            if (process.waitFor(OWN_EXIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == EXIT_OUT_OF_MEMORY) {
                return ReasonCode.OUT_OF_MEMORY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        if (wasTooBig) {
            return ReasonCode.OUT_OF_MEMORY;
        }
        return wasOverdue ? ReasonCode.TIMEOUT : ReasonCode.WORKER_DIED;
    }

    /** Ends the child, at the latest by force, and removes its scratch folder. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Scratch.delete(scratch);
    }

    /** A child that could not write its errors would hang: they are read to the end, and logged up to a bound. */
    private void drainErrors() {
        var thread = new Thread(this::copyErrors, "ingest-worker-" + process.pid() + "-errors");
        thread.setDaemon(true);
        thread.start();
    }

    /** What a paper's answer refers to must be found in any log; the rest is the chatter of native libraries. */
    private void log(String said) {
        int defect = said.indexOf(Defects.READING);
        // Only what we wrote ourselves: libraries may quote the document before it.
        if (defect >= 0) {
            LOG.warn("worker {}: {}", process.pid(), said.substring(defect));
        }
        LOG.debug("worker {}: {}", process.pid(), said);
    }

    private void copyErrors() {
        char[] buffer = new char[MAX_LOGGED_CHARS];
        try (var reader = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            int chunks = 0;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                if (firstWords.isEmpty()) {
                    firstWords = new String(buffer, 0, Math.min(read, MAX_FIRST_WORDS)).strip();
                }
                if (chunks++ < MAX_LOGGED_LINES) {
                    log(new String(buffer, 0, read).stripTrailing());
                }
            }
        } catch (IOException e) {
            LOG.debug("errors of worker {} ended", process.pid());
        }
    }
}
