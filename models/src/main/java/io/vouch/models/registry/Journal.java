package io.vouch.models.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.nlp.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of promotions. Each line carries the digest of the line before it, so that a line cannot be changed or taken out without
 * notice; a change replaces the whole file at once, so that a reader sees the old one or the new one.
 */
final class Journal {

    private static final String START = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** @throws RegistryException if a line was changed, moved or taken out */
    List<Promotion> read() throws IOException {
        List<Promotion> promotions = new ArrayList<>();
        String before = START;
        for (String line : lines()) {
            try {
                JsonNode node = JSON.readTree(line);
                if (!node.path("after").asText().equals(before)) {
                    throw broken(promotions.size() + 1);
                }
                promotions.add(promotion(node));
                before = digest(line);
            } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
                throw broken(promotions.size() + 1);
            }
        }
        return promotions;
    }

    private RegistryException broken(int number) {
        return new RegistryException(
                "line %d of %s does not follow from the line before it: the journal was changed by hand"
                        .formatted(number, file.getFileName()));
    }

    private static Promotion promotion(JsonNode node) {
        return new Promotion(
                Instant.parse(node.path("at").asText()),
                Promotion.Action.valueOf(node.path("action").asText()),
                node.path("digest").asText(),
                node.path("previous").asText(),
                node.path("by").asText(),
                node.path("approved_by").asText(),
                node.path("verdict").asText());
    }

    void append(Promotion promotion) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        String before = lines.isEmpty() ? START : digest(lines.get(lines.size() - 1));
        lines.add(JSON.createObjectNode()
                .put("at", promotion.at().toString())
                .put("action", promotion.action().name())
                .put("digest", promotion.digest())
                .put("previous", promotion.previous())
                .put("by", promotion.by())
                .put("approved_by", promotion.approvedBy())
                .put("verdict", promotion.verdict())
                .put("after", before)
                .toString());
        Atomic.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    private static String digest(String line) {
        return ModelFile.sha256(line.getBytes(StandardCharsets.UTF_8));
    }
}
