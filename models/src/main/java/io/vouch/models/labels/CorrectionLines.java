package io.vouch.models.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.ingest.page.Box;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Corrections as JSON Lines: {@code {"document_id","field","old_value","new_value","page","box":[x0,y0,x1,y1],"model","reviewer","at"}}.
 */
public final class CorrectionLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CorrectionLines() {}

    /** One correction as one line, without its end. */
    public static String line(Correction correction) {
        ObjectNode node = JSON.createObjectNode()
                .put("document_id", correction.documentId())
                .put("field", correction.field())
                .put("old_value", correction.oldValue())
                .put("new_value", correction.newValue())
                .put("page", correction.page());
        Box box = correction.box();
        node.putArray("box").add(box.x0()).add(box.y0()).add(box.x1()).add(box.y1());
        return node.put("model", correction.model())
                .put("reviewer", correction.reviewer())
                .put("at", correction.at().toString())
                .toString();
    }

    /** @throws IOException naming the line that is no correction */
    public static List<Correction> read(Path file) throws IOException {
        List<Correction> corrections = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            for (int number = 1; line != null; number++) {
                if (!line.isBlank()) {
                    corrections.add(correction(line, number));
                }
                line = reader.readLine();
            }
        }
        return corrections;
    }

    private static Correction correction(String line, int number) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode box = node.path("box");
            return new Correction(
                    node.path("document_id").asText(),
                    node.path("field").asText(),
                    node.path("old_value").asText(),
                    node.path("new_value").asText(),
                    node.path("page").asInt(),
                    Box.ofCorners(
                            box.path(0).asDouble(),
                            box.path(1).asDouble(),
                            box.path(2).asDouble(),
                            box.path(3).asDouble()),
                    node.path("model").asText(),
                    node.path("reviewer").asText(),
                    Instant.parse(node.path("at").asText()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("line " + number + " is not a correction", e);
        }
    }
}
