package io.vouch.alerts.api.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.api.client.Exchange.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Hands a batch of files in: announces them, sends what the server lacks, asks what became of them. Each step may be repeated,
 * and a later process with the same batch goes on where an earlier one stopped. Thread-safe.
 */
public final class SubmitClient {

    /** Most files of one announcement. */
    public static final int LARGEST_BATCH = 5_000;

    private static final int PAGE = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Exchange exchange;

    /**
     * @param server such as {@code http://localhost:8080}
     * @param random for the times between tries
     */
    public SubmitClient(URI server, String token, Clock clock, RandomGenerator random) {
        this.exchange = new Exchange(server, token, clock, random);
    }

    /** A batch that the server knows. @param needed external ids of the files that it lacks */
    public record Batch(String id, Set<String> needed) {
        public Batch {
            needed = Set.copyOf(needed);
        }
    }

    /**
     * Announces files.
     *
     * @param files at most {@link #LARGEST_BATCH}
     * @throws SubmitException if the server refuses them or stays away
     */
    public Batch announce(String externalId, List<SubmitFile> files) throws InterruptedException {
        ObjectNode manifest = JSON.createObjectNode().put("external_id", externalId);
        ArrayNode rows = manifest.putArray("files");
        for (SubmitFile file : files) {
            rows.addObject()
                    .put("external_id", file.externalId())
                    .put("deal", file.deal())
                    .put("name", file.name())
                    .put("sha256", file.sha256())
                    .put("bytes", file.bytes());
        }
        Answer answer = accepted(exchange.ask(server -> HttpRequest.newBuilder(server.resolve("/v1/batches"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(manifest.toString(), StandardCharsets.UTF_8))));
        Set<String> needed = new HashSet<>(answer.body().path("needed").findValuesAsText("external_id"));
        return new Batch(answer.body().path("id").asText(), needed);
    }

    /**
     * Sends a file's bytes.
     *
     * @return why the server does not take this file; empty if it has it
     * @throws SubmitException if it takes none, or stays away
     */
    public Optional<String> send(Batch batch, SubmitFile file) throws InterruptedException {
        String path = "/v1/deals/%s/documents?name=%s&batch=%s"
                .formatted(encoded(file.deal()), encoded(file.name()), encoded(batch.id()));
        Answer answer = exchange.ask(server -> HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", file.externalId())
                .POST(HttpRequest.BodyPublishers.ofFile(file.path())));
        if (answer.isAccepted()) {
            return Optional.empty();
        }
        if (answer.status() == 401 || answer.status() == 403) {
            throw refused(answer);
        }
        return Optional.of(answer.problem());
    }

    /** What became of the files so far, one row each, as the API tells it. */
    public List<JsonNode> rows(Batch batch) throws InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            String path = "/v1/batches/%s?limit=%d%s".formatted(encoded(batch.id()), PAGE, cursor);
            Answer answer = accepted(exchange.ask(
                    server -> HttpRequest.newBuilder(server.resolve(path)).GET()));
            answer.body().path("documents").forEach(rows::add);
            cursor = answer.body().has("next_cursor")
                    ? "&cursor=" + encoded(answer.body().path("next_cursor").asText())
                    : "";
        } while (!cursor.isEmpty());
        return rows;
    }

    private static Answer accepted(Answer answer) {
        if (!answer.isAccepted()) {
            throw refused(answer);
        }
        return answer;
    }

    private static SubmitException refused(Answer answer) {
        return new SubmitException("the server refuses: " + answer.problem());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
