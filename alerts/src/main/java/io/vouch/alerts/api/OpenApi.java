package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi.json}: the description of the API, which is written by hand as YAML. */
final class OpenApi {

    private static final String RESOURCE = "openapi.yaml";

    private OpenApi() {}

    static void register(RoutesConfig routes) {
        byte[] description = Json.bytes(read());
        routes.get("/openapi.json", context -> context.contentType("application/json")
                .result(description));
    }

    static JsonNode read() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("the description of the API cannot be read", e);
        }
    }
}
