package io.vouch.models.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A {@link ModelEntry} as a JSON file beside its model. */
public final class EntryFile {

    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryFile() {}

    public static void write(ModelEntry entry, Path file) throws IOException {
        ObjectNode node = JSON.createObjectNode()
                .put("schema", SCHEMA)
                .put("digest", entry.digest())
                .put("made", entry.made().toString())
                .put("author", entry.author())
                .put("parent", entry.parent())
                .put("data", entry.data())
                .put("documents", entry.documents())
                .put("held_out_f1", entry.heldOutF1())
                .put("held_out_error", entry.heldOutError());
        var sources = node.putArray("sources");
        entry.sources().forEach(sources::add);
        var seen = node.putArray("seen");
        entry.seen().forEach(seen::add);
        var groups = node.putArray("groups");
        entry.groups().forEach(groups::add);
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
    }

    /** @throws IOException naming the file if it is no entry of a model */
    public static ModelEntry read(Path file) throws IOException {
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (node.path("schema").asInt() != SCHEMA) {
                throw new IOException(file.getFileName() + " has schema "
                        + node.path("schema").asText("none") + ", this build reads " + SCHEMA);
            }
            return new ModelEntry(
                    node.path("digest").asText(),
                    Instant.parse(node.path("made").asText()),
                    node.path("author").asText(),
                    node.path("parent").asText(),
                    node.path("data").asText(),
                    texts(node.path("sources")),
                    node.path("documents").asInt(),
                    node.path("held_out_f1").asDouble(-1),
                    node.path("held_out_error").asDouble(-1),
                    texts(node.path("seen")),
                    texts(node.path("groups")));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IOException(file.getFileName() + " does not describe a model", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
