package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.store.EmbeddedServer;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.access.Access;
import io.vouch.alerts.store.access.Role;
import io.vouch.alerts.store.intake.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A running server of a test with its store, and a client of it. */
final class ApiDesk implements AutoCloseable {

    static final long MAX_FILE = 4L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    final EmbeddedServer database;
    final Pool pool;
    final Access access;
    final BlobStore blobs;
    final ApiService service;
    final HttpServer server;
    final URI address;
    /** What a part beside the store and the disk says of itself. */
    final AtomicReference<HealthPart> part = new AtomicReference<>(HealthPart.ok("job", "running"));

    final HttpClient client = HttpClient.newHttpClient();
    final String submitter;
    final String reviewer;
    final String supervisor;
    final String admin;
    final String stranger;

    ApiDesk(Path home) {
        this(home, new ApiLimits(10_000, 10_000, 1_000_000, MAX_FILE, home.resolve("scratch")));
    }

    ApiDesk(Path home, ApiLimits limits) {
        try {
            database = EmbeddedServer.start(home);
            pool = Pool.open(database.database(), 6);
            access = new Access(pool, Clock.systemUTC());
            access.ensureTenant("system", "t", "Tenant");
            access.ensureTenant("system", "other", "Other");
            submitter = token("t", Role.SUBMITTER);
            reviewer = token("t", Role.REVIEWER);
            supervisor = token("t", Role.SUPERVISOR);
            admin = token("t", Role.ADMIN);
            stranger = token("other", Role.SUBMITTER, Role.SUPERVISOR, Role.ADMIN);
            blobs = BlobStore.open(home.resolve("blobs"), Clock.systemUTC().instant());
            ApiSettings settings =
                    new ApiSettings(limits, home.resolve("index"), List.of("localhost"), List.of(part::get));
            service = ApiService.start(settings, pool, access, blobs, Clock.systemUTC());
            server = HttpServer.start(
                    new HttpSettings(
                            "localhost", 0, java.util.Optional.empty(), limits.maxFileBytes(), home.resolve("scratch")),
                    List.of(service));
            address = URI.create("http://localhost:" + server.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String token(String tenant, Role... roles) {
        return access.tokens()
                .add("system", tenant, "test", Set.of(roles), Duration.ofDays(1))
                .secret();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    Answer get(String token, String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    Answer delete(String token, String path) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE(), token);
    }

    Answer post(String token, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, token);
    }

    Answer json(String token, String path, String body) {
        return post(token, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer file(String token, String deal, String name, String content, String... headers) {
        return post(
                token,
                "/v1/deals/" + deal + "/documents?name=" + name,
                "application/octet-stream",
                content.getBytes(StandardCharsets.UTF_8),
                headers);
    }

    Answer send(HttpRequest.Builder request, String token) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server said. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return json().path("code").asText();
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .get(0);
        }
    }

    /** Runs a statement of a test's own. */
    void run(String statement, Object... values) {
        pool.inTransaction(connection -> {
            try (PreparedStatement run = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    run.setObject(i + 1, values[i]);
                }
                return run.execute();
            }
        });
    }

    /** An alert as the job raises one. */
    void raise(String tenant, String id, String severity, int rank, String title) {
        String line = JSON.createObjectNode()
                .put("alert_id", id)
                .put("check", "DUP-02")
                .put("severity", severity)
                .put("deal", "d-1")
                .put("title", title)
                .toString();
        run(
                """
                insert into raised_alert (tenant, alert_id, deal, check_id, severity, severity_rank, score, title, currency,
                    parties, line, raised_at) values (?, ?, 'd-1', 'DUP-02', ?, ?, 0.9, ?, '', '{"Acme"}', ?, now())""",
                tenant,
                id,
                severity,
                rank,
                title,
                line);
        run(
                """
                insert into alert_work (tenant, alert_id, due_at, severity_rank, raised_at, updated_at)
                values (?, ?, now(), ?, now(), now())""",
                tenant,
                id,
                rank);
    }

    /** A document as the job writes one. */
    void read(
            String tenant,
            String deal,
            String id,
            String name,
            String outcome,
            String reason,
            long sequence,
            String fields) {
        String line = "{\"document_id\":\"%s\",\"name\":\"%s\",\"deal\":\"%s\",\"outcome\":\"%s\",\"fields\":%s}"
                .formatted(id, name, deal, outcome, fields);
        run(
                """
                insert into paper (tenant, deal, document_id, name, outcome, reason_code, reason_message, type, pages,
                    ocr_pages, model, line, read_at, sequence)
                values (?, ?, ?, ?, ?, ?, '', 'INVOICE', 1, 0, '', ?, now(), ?)""",
                tenant,
                deal,
                id,
                name,
                outcome,
                reason,
                line,
                sequence);
    }

    @Override
    public void close() {
        server.close();
        service.close();
        pool.close();
        database.close();
    }
}
