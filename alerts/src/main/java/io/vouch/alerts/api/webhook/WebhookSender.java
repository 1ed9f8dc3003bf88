package io.vouch.alerts.api.webhook;

import io.vouch.alerts.store.outbox.Due;
import io.vouch.alerts.store.outbox.Outbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Sends what is due, one after the other. A success is any 2xx. Anything else is tried again after a time that doubles, with a
 * random part so that many do not knock at once, and is given up after {@link #MOST_ATTEMPTS}. Redirects are not followed: they
 * would lead past the list of allowed hosts.
 */
public final class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    /** With doubling from ten seconds, some eleven hours. */
    static final int MOST_ATTEMPTS = 13;

    static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int AT_ONCE = 20;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Outbox outbox;
    private final AllowedHosts hosts;
    private final Clock clock;
    private final RandomGenerator random;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public WebhookSender(Outbox outbox, AllowedHosts hosts, Clock clock, RandomGenerator random) {
        this.outbox = outbox;
        this.hosts = hosts;
        this.clock = clock;
        this.random = random;
    }

    /** Sends what is due now. @return how many were tried */
    public int sendDue() throws InterruptedException {
        int tried = 0;
        List<Due> due;
        do {
            due = outbox.take(AT_ONCE);
            for (Due one : due) {
                send(one);
                tried++;
            }
        } while (due.size() == AT_ONCE);
        return tried;
    }

    private void send(Due due) throws InterruptedException {
        Optional<String> refusal = hosts.refusal(URI.create(due.url()));
        if (refusal.isPresent()) {
            // The list was shortened since: trying again would not help.
            outbox.dead(due, "not allowed: " + refusal.get());
            told(due, "host is not allowed", LOG.atWarn(), "webhook given up");
            return;
        }
        try {
            HttpResponse<Void> answer = client.send(request(due), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / HUNDRED == SUCCESS) {
                outbox.delivered(due, Integer.toString(answer.statusCode()));
                told(due, Integer.toString(answer.statusCode()), LOG.atInfo(), "webhook delivered");
            } else {
                failed(due, Integer.toString(answer.statusCode()));
            }
        } catch (IOException e) {
            failed(due, e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Due due) {
        return HttpRequest.newBuilder(URI.create(due.url()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "vouch")
                .header("Vouch-Event", due.event())
                .header("Vouch-Delivery", Long.toString(due.deliveryId()))
                .header(
                        "Vouch-Signature",
                        Signature.of(due.secret(), clock.instant().getEpochSecond(), due.body()))
                .POST(HttpRequest.BodyPublishers.ofString(due.body()))
                .build();
    }

    private void failed(Due due, String status) {
        if (due.attempt() >= MOST_ATTEMPTS) {
            outbox.dead(due, status);
            told(due, status, LOG.atWarn(), "webhook given up");
        } else {
            outbox.retry(due, status, wait(due.attempt()));
            told(due, status, LOG.atInfo(), "webhook failed, to be tried again");
        }
    }

    /** Neither address nor body: both may carry what is secret. */
    private static void told(Due due, String status, LoggingEventBuilder entry, String what) {
        entry.addKeyValue("tenant", due.tenant())
                .addKeyValue("delivery_id", due.deliveryId())
                .addKeyValue("event", due.event())
                .addKeyValue("attempt", due.attempt())
                .addKeyValue("status", status)
                .log(what);
    }

    /** Half of it fixed, half of it random. */
    private Duration wait(int attempt) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, MOST_ATTEMPTS));
        long half = (doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT).toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
