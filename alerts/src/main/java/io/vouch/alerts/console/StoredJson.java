package io.vouch.alerts.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Lines of the store as trees. */
final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredJson() {}

    static JsonNode of(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds a line that is no JSON", e);
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** A box for the page of a value; nothing if the value has no place on that page. */
    static List<BoxView> box(JsonNode value, int page, String key, String label, boolean hit) {
        JsonNode box = value.path("box");
        if (box.size() != 4 || value.path("page").asInt() != page) {
            return List.of();
        }
        double x = box.get(0).asDouble();
        double y = box.get(1).asDouble();
        // A little wider than the letters, so that the frame does not cover them.
        double margin = 1.5;
        double height = Math.max(2, box.get(3).asDouble() - y);
        return List.of(new BoxView(
                key,
                label,
                value.path("value").asText(),
                Chart.number(x - margin),
                Chart.number(y - margin),
                Chart.number(Math.max(2, box.get(2).asDouble() - x) + 2 * margin),
                Chart.number(height + 2 * margin),
                Chart.number(y + 0.8 * height),
                Chart.number(0.8 * height),
                hit));
    }
}
