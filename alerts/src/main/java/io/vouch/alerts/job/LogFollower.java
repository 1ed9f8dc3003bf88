package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.Listener;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.intake.LoggedSubmission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Follows the log in a thread of its own and keeps some entries ready. It is woken when something is appended, and looks every
 * second all the same, so that a lost message costs a second and no submission. It listens before it looks first.
 */
final class LogFollower implements AutoCloseable {

    private static final int PAGE = 200;
    private static final int READY = 400;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BlockingQueue<LoggedSubmission> ready = new ArrayBlockingQueue<>(READY);
    private final Database database;
    private final Thread thread;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private volatile boolean closed;

    /** Begins to read behind an entry. */
    LogFollower(Database database, long sequence) {
        this.database = database;
        this.thread = new Thread(() -> run(sequence), "submission-log");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next entry, if one is ready.
     *
     * @throws RuntimeException as the thread met it
     */
    Optional<LoggedSubmission> next() {
        Optional<LoggedSubmission> entry = Optional.ofNullable(ready.poll());
        if (entry.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return entry;
    }

    /** Completes when {@link #next} may have something to give. */
    synchronized CompletableFuture<Void> available() {
        if (!ready.isEmpty() || failure.isPresent()) {
            return CompletableFuture.completedFuture(null);
        }
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return available;
    }

    private synchronized void wake() {
        available.complete(null);
    }

    private void run(long sequence) {
        try (Pool pool = Pool.connect(database, 1);
                Listener listener = Listener.on(database, Intake.CHANNEL)) {
            follow(new Intake(pool), listener, sequence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            wake();
        }
    }

    private void follow(Intake intake, Listener listener, long from) throws InterruptedException {
        long last = from;
        while (!closed) {
            List<LoggedSubmission> entries = intake.after(last, PAGE);
            for (LoggedSubmission entry : entries) {
                ready.put(entry);
                wake();
                last = entry.sequence();
            }
            if (entries.isEmpty()) {
                listener.await(LOOK_AGAIN);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
