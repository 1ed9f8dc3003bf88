package io.vouch.alerts.api;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again in the background. A failure is logged, and the next time tries again. */
final class Routine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Routine.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread;

    /** One round. */
    interface Round {
        void run() throws Exception;
    }

    private Routine(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Routine every(Duration pause, String name, Round round) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(() -> once(name, round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return new Routine(thread);
    }

    private static void once(String name, Round round) {
        try {
            round.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // whatever it was, the next round may succeed
            LOG.error("{} failed and will be tried again", name, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a background routine did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
