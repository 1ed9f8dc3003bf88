package io.vouch.alerts.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** JSON of requests and answers, as trees: names on the wire stand where they are written. */
final class Json {

    private static final int DEEPEST = 64;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A tree of text that we stored ourselves. */
    static JsonNode stored(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds a line that is no JSON", e);
        }
    }

    /** The object that a caller sent. */
    static ObjectNode body(Context context) {
        return parse(context.bodyAsBytes());
    }

    static ObjectNode parse(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (java.io.IOException e) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the body is not JSON in UTF-8");
        }
        throw new ApiProblem(ProblemCode.INVALID_REQUEST, "the body is not a JSON object");
    }

    static void send(Context context, int status, JsonNode body) {
        send(context, status, "application/json", body);
    }

    static void send(Context context, int status, String mediaType, JsonNode body) {
        context.status(status).contentType(mediaType).result(bytes(body));
    }

    static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
