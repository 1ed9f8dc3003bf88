package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.Listener;
import io.vouch.alerts.store.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Follows a log in a thread of its own and keeps some entries ready. It is woken when something is appended, and looks every
 * second all the same, so that a lost message costs a second and no submission. It listens before it looks first.
 */
final class LogFollower implements AutoCloseable {

    private static final int PAGE = 200;
    private static final int READY = 400;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BlockingQueue<FollowedLog.Entry> ready = new ArrayBlockingQueue<>(READY);
    private final Database database;
    private final FollowedLog log;
    private final Thread thread;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private volatile boolean closed;

    /** Begins to read behind an entry. */
    LogFollower(Database database, FollowedLog log, long place) {
        this.database = database;
        this.log = log;
        this.thread = new Thread(() -> run(place), "follow-" + log.name().toLowerCase(Locale.ROOT));
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next entry, if one is ready.
     *
     * @throws RuntimeException as the thread met it
     */
    Optional<FollowedLog.Entry> next() {
        Optional<FollowedLog.Entry> entry = Optional.ofNullable(ready.poll());
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

    private void run(long place) {
        try (Pool pool = Pool.connect(database, 1);
                Listener listener = Listener.on(database, log.channel())) {
            follow(pool, listener, place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            wake();
        }
    }

    private void follow(Pool pool, Listener listener, long from) throws InterruptedException {
        long last = from;
        while (!closed) {
            List<FollowedLog.Entry> entries = log.after(pool, last, PAGE);
            for (FollowedLog.Entry entry : entries) {
                ready.put(entry);
                wake();
                last = entry.place();
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
