package io.vouch.alerts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.vouch.alerts.api.ApiDesk.Answer;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TempDir
    static Path home;

    private static ApiDesk desk;
    private static JsonNode description;

    /** An operation of the description. */
    private interface Operation {
        void take(String method, String path, JsonNode operation);
    }

    @BeforeAll
    static void start() {
        desk = new ApiDesk(home);
        description = desk.get("", "/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> routes = new TreeSet<>();
        Javalin.create(config -> {
            config.events.handlerAdded(handler -> {
                if (handler.getHttpMethod().isHttpMethod()) {
                    routes.add(handler.getHttpMethod().name().toLowerCase(Locale.ROOT) + " " + handler.getPath());
                }
            });
            desk.service.register(config.routes);
        });
        Set<String> described = new TreeSet<>();
        operations((method, path, operation) -> described.add(method + " " + path));

        assertThat(routes).isNotEmpty().isEqualTo(described);
    }

    @Test
    void everyCallAnswersAsDescribed() {
        operations((method, path, operation) -> {
            boolean open = operation.path("security").isArray()
                    && operation.path("security").isEmpty();
            String address = path.replaceAll("\\{[a-z]+}", "none");
            for (String token : new String[] {"", desk.stranger, desk.submitter, desk.reviewer, desk.admin}) {
                Answer answer = call(method, address, token);
                assertDescribed(method + " " + path, operation, answer);
                if (token.isEmpty() && !open) {
                    assertThat(answer.status()).as(path).isEqualTo(401);
                }
            }
        });
    }

    private static Answer call(String method, String address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk.uri(address))
                .header("Content-Type", "application/json")
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
        return desk.send(request, token);
    }

    private static void assertDescribed(String what, JsonNode operation, Answer answer) {
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(answer.status())));
        assertThat(response.isObject())
                .as("%s answers %d: %s", what, answer.status(), answer.body())
                .isTrue();
        JsonNode content = response.path("content");
        if (answer.body().isEmpty()) {
            assertThat(content.isMissingNode()).as(what).isTrue();
            return;
        }
        String type = answer.header("content-type").split(";", 2)[0];
        assertThat(content.has(type)).as("%s answers %s", what, type).isTrue();
        JsonNode schema = resolved(content.path(type).path("schema"));
        if (type.endsWith("json")) {
            for (JsonNode key : schema.path("required")) {
                assertThat(answer.json().has(key.asText()))
                        .as("%s has %s", what, key)
                        .isTrue();
            }
            JsonNode codes = schema.path("properties").path("code").path("enum");
            if (!codes.isMissingNode()) {
                assertThat(codes).as(what).anyMatch(code -> code.asText().equals(answer.code()));
            }
        }
    }

    @Test
    void everyProblemCodeIsDescribed() {
        JsonNode codes = description.at("/components/schemas/Problem/properties/code/enum");
        Set<String> described = new TreeSet<>();
        codes.forEach(code -> described.add(code.asText()));
        Set<String> known = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            known.add(code.wireName());
        }

        assertThat(described).isEqualTo(known);
    }

    private static void operations(Operation each) {
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> each.take(entry.getKey(), path.getKey(), entry.getValue())));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }
}
