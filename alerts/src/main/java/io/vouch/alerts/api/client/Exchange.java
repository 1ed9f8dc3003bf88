package io.vouch.alerts.api.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * One question and its answer, asked again while the server is away or busy: it waits as long as the server says, or a time that
 * doubles, and gives up when nothing has come through for {@link #PATIENCE}. Every call of it may be repeated without harm.
 */
final class Exchange {

    /** A restart with recovery of the store takes minutes at worst. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int MOST_DOUBLINGS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final String token;
    private final Clock clock;
    private final RandomGenerator random;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** What the server said. */
    record Answer(int status, JsonNode body) {

        boolean isAccepted() {
            return status / 100 == 2;
        }

        String problem() {
            return "%d %s: %s"
                    .formatted(
                            status,
                            body.path("code").asText("unknown"),
                            body.path("detail").asText(""));
        }
    }

    /** Makes a request anew: a body can be read once. */
    interface Request {
        HttpRequest.Builder make(URI server) throws IOException;
    }

    Exchange(URI server, String token, Clock clock, RandomGenerator random) {
        this.server = server;
        this.token = token;
        this.clock = clock;
        this.random = random;
    }

    Answer ask(Request request) throws InterruptedException {
        Instant end = clock.instant().plus(PATIENCE);
        for (int attempt = 0; ; attempt++) {
            String trouble;
            Duration pause = pause(attempt);
            try {
                HttpResponse<String> answer = client.send(
                        request.make(server)
                                .timeout(ANSWER)
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!LATER.contains(answer.statusCode())) {
                    return new Answer(answer.statusCode(), json(answer.body()));
                }
                trouble = "the server is busy (%d)".formatted(answer.statusCode());
                long asked = answer.headers().firstValueAsLong("Retry-After").orElse(0);
                pause = asked > 0 ? Duration.ofSeconds(Math.min(asked, LONGEST_WAIT.toSeconds())) : pause;
            } catch (IOException e) {
                trouble = "the server cannot be reached (%s)"
                        .formatted(e.getClass().getSimpleName());
            }
            if (clock.instant().plus(pause).isAfter(end)) {
                throw new SubmitException("%s at %s for %d minutes; start it and run the same command again to go on"
                        .formatted(trouble, server, PATIENCE.toMinutes()));
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private Duration pause(int attempt) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
        long half = (doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT).toMillis() / 2;
        synchronized (random) {
            return Duration.ofMillis(half + random.nextLong(half + 1));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new SubmitException("the answer is not Vouch's; is the address right?", e);
        }
    }
}
