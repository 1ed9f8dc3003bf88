package io.vouch.alerts.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.outbox.Delivery;
import io.vouch.alerts.store.outbox.Outbox;
import io.vouch.alerts.store.outbox.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSenderTest {

    private static final String SECRET = "s3cret";

    @TempDir
    static Path home;

    private static final List<String> RECEIVED = Collections.synchronizedList(new ArrayList<>());
    private static EmbeddedServer database;
    private static Pool pool;
    private static HttpServer receiver;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedServer.start(home);
        pool = Pool.open(database.database(), 4);
        run("insert into tenant values ('t', 'T', now())");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            RECEIVED.add(exchange.getRequestHeaders().getFirst("Vouch-Signature") + "\n" + body);
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/elsewhere")) {
                exchange.getResponseHeaders().add("Location", "http://localhost:" + port() + "/secret");
            }
            exchange.sendResponseHeaders(path.equals("/fine") ? 204 : path.equals("/elsewhere") ? 302 : 500, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
        pool.close();
        database.close();
    }

    @Test
    void aDecisionIsToldOnceAndSigned() throws Exception {
        webhook("w-fine", "/fine");
        decide("a-1");
        sender(Instant.now().plusSeconds(1)).sendDue();

        String told = RECEIVED.stream()
                .filter(text -> text.contains("a-1"))
                .findFirst()
                .orElseThrow();
        assertThat(RECEIVED.stream().filter(text -> text.contains("a-1"))).hasSize(1);
        String[] parts = told.split("\n", 2);
        long seconds = Long.parseLong(parts[0].substring(2, parts[0].indexOf(',')));
        assertThat(parts[0]).isEqualTo(Signature.of(SECRET, seconds, parts[1]));
        assertThat(deliveries("w-fine"))
                .singleElement()
                .extracting(Delivery::state)
                .isEqualTo("DELIVERED");
        remove("w-fine");
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterAndGivenUpAtLast() throws Exception {
        webhook("w-broken", "/broken");
        decide("a-2");
        Instant now = Instant.now().plusSeconds(1);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < WebhookSender.MOST_ATTEMPTS; i++) {
            assertThat(sender(now).sendDue()).isEqualTo(1);
            Instant next = deliveries("w-broken").get(0).nextAt();
            waits.add(Duration.between(now, next).toSeconds());
            now = next.plusSeconds(1);
        }

        assertThat(waits.get(0)).isBetween(4L, 10L);
        assertThat(waits.get(5)).isBetween(159L, 320L);
        assertThat(deliveries("w-broken").get(0).state()).isEqualTo("DEAD");
        assertThat(sender(now.plus(Duration.ofDays(1))).sendDue()).isZero();

        assertThat(new Outbox(pool, Clock.fixed(now, ZoneOffset.UTC))
                        .resend("t", "w-broken", deliveries("w-broken").get(0).deliveryId()))
                .isTrue();
        assertThat(sender(now).sendDue()).isEqualTo(1);
        remove("w-broken");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        webhook("w-redirect", "/elsewhere");
        decide("a-3");
        int before = RECEIVED.size();
        sender(Instant.now().plusSeconds(1)).sendDue();

        assertThat(RECEIVED).hasSize(before + 1);
        assertThat(deliveries("w-redirect").get(0).lastStatus()).isEqualTo("302");
        remove("w-redirect");
    }

    @Test
    void onlyAllowedHostsAreToldAndPatternsNeverLeadInside() {
        AllowedHosts none = new AllowedHosts(List.of());
        AllowedHosts any = new AllowedHosts(List.of("*"));
        AllowedHosts named = new AllowedHosts(List.of("localhost", "*.example.com"));

        assertThat(none.refusal(URI.create("https://example.com/"))).isPresent();
        for (String inside : List.of(
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "http://8.8.8.8/",
                "https://user@8.8.8.8/",
                "ftp://8.8.8.8/",
                "https:///x")) {
            assertThat(any.refusal(URI.create(inside))).as(inside).isPresent();
        }
        assertThat(any.refusal(URI.create("https://8.8.8.8/"))).isEmpty();
        assertThat(named.refusal(URI.create("http://localhost:9/"))).isEmpty();
        assertThat(named.refusal(URI.create("https://localhost.evil.example/"))).isPresent();
    }

    private static WebhookSender sender(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new WebhookSender(
                new Outbox(pool, clock), new AllowedHosts(List.of("localhost")), clock, new SplittableRandom(1));
    }

    private static void webhook(String id, String path) {
        new Webhooks(pool, Clock.systemUTC())
                .add("t", id, "http://localhost:" + port() + path, SECRET, List.of("alert.decided"));
    }

    private static void remove(String id) {
        assertThat(new Webhooks(pool, Clock.systemUTC()).remove("t", id)).isTrue();
    }

    private static List<Delivery> deliveries(String webhook) {
        return new Outbox(pool, Clock.systemUTC()).list("t", webhook, "", Long.MAX_VALUE, 10);
    }

    /** A decision, which is told of by the transaction that makes it. */
    private static void decide(String id) {
        run(
                """
                insert into alert_event (tenant, alert_id, actor, action, from_state, to_state, version, at)
                values ('t', '%s', 'p', 'CLOSE', 'OPEN', 'CLOSED', 1, now())"""
                        .formatted(id));
    }

    private static void run(String statement) {
        pool.inTransaction(connection -> {
            try (Statement run = connection.createStatement()) {
                return run.execute(statement);
            }
        });
    }

    private static int port() {
        return receiver.getAddress().getPort();
    }
}
