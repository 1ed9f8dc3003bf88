package io.vouch.alerts.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.sse.SseClient;
import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.Listener;
import io.vouch.alerts.store.Notice;
import io.vouch.alerts.store.StoreUnavailableException;
import io.vouch.alerts.store.review.Decisions;
import io.vouch.alerts.store.review.ReviewQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages that alerts changed: one listener for all, one line each. A page is told how many are new since it was made;
 * it shows them when its reader wants to.
 */
final class Events implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    /** Shorter than the server's idle time, so that a quiet stream stays open. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private static final long GATHER_MILLIS = 250;
    private static final long RETRY_MILLIS = 2_000;
    private static final int MOST_STREAMS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody's open page. */
    private record Reader(String tenant, Instant since) {}

    private final Database database;
    private final ReviewQueue queue;
    private final Map<SseClient, Reader> readers = new ConcurrentHashMap<>();
    private final Thread thread;
    /** When pages were last told; of the listening thread alone. */
    private long told = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);

    private volatile boolean closed;
    private volatile Listener listener;

    Events(Database database, ReviewQueue queue) {
        this.database = database;
        this.queue = queue;
        this.thread = new Thread(this::listen, "console-events");
        thread.setDaemon(true);
        thread.start();
    }

    void join(SseClient client, Visit visit) {
        if (readers.size() >= MOST_STREAMS) {
            client.close();
            return;
        }
        long since = 0;
        try {
            since = Long.parseLong(visit.query("since"));
        } catch (NumberFormatException e) {
            // A page without a time is told of all that is open.
        }
        client.keepAlive();
        readers.put(client, new Reader(visit.tenant(), Instant.ofEpochMilli(since)));
        client.onClose(() -> readers.remove(client));
        client.sendComment("open");
    }

    private void listen() {
        while (!closed) {
            try (Listener open = Listener.on(database, Decisions.CHANNEL)) {
                listener = open;
                while (!closed) {
                    hear(open);
                }
            } catch (StoreUnavailableException e) {
                if (!closed) {
                    LOG.warn("the console hears no news for a moment: {}", e.getMessage());
                    pause(RETRY_MILLIS);
                }
            }
        }
    }

    private void hear(Listener open) {
        Set<String> tenants = new HashSet<>();
        open.await(HEARTBEAT).forEach(notice -> tenants.add(tenant(notice)));
        if (tenants.isEmpty()) {
            readers.keySet().forEach(client -> client.sendComment("still here"));
            return;
        }
        // The first is told at once. A batch of papers raises many alerts within moments: those are told together.
        long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told);
        if (rested < GATHER_MILLIS) {
            pause(GATHER_MILLIS - rested);
        }
        open.await(Duration.ofMillis(1)).forEach(notice -> tenants.add(tenant(notice)));
        readers.forEach((client, reader) -> {
            if (tenants.contains(reader.tenant())) {
                client.sendEvent("alerts", String.valueOf(queue.raisedSince(reader.tenant(), reader.since())));
            }
        });
        told = System.nanoTime();
    }

    private static String tenant(Notice notice) {
        try {
            return JSON.readTree(notice.payload()).path("tenant").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        Listener open = listener;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
        readers.keySet().forEach(SseClient::close);
    }
}
