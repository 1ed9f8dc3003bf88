package io.vouch.alerts.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later command must know to run the same papers again: {@value #FILE} among a run's files.
 *
 * @param paths as they were asked for, absolute
 * @param asOf the day it judged by
 * @param languages of pictures
 */
record RunRecord(List<Path> paths, LocalDate asOf, List<String> languages) {

    static final String FILE = "run.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES = 1 << 20;

    RunRecord {
        paths = List.copyOf(paths);
        languages = List.copyOf(languages);
    }

    static RunRecord of(RunRequest request) {
        List<Path> paths = request.paths().stream()
                .map(path -> path.toAbsolutePath().normalize())
                .toList();
        return new RunRecord(paths, request.asOf(), request.languages());
    }

    /** One line of JSON. */
    String line() {
        ObjectNode root = JSON.createObjectNode();
        root.put("vouch", Version.text());
        root.put("as_of", asOf.toString());
        ArrayNode given = root.putArray("languages");
        languages.forEach(given::add);
        ArrayNode named = root.putArray("paths");
        paths.forEach(path -> named.add(path.toString()));
        return root.toString();
    }

    /** @throws UsageException if the folder is none that check wrote, or one of a version that kept no such record */
    static RunRecord read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new UsageException(
                        "%s has no %s: it is no folder that check wrote with this version; run check again"
                                .formatted(folder, FILE));
            }
            JsonNode root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            List<Path> paths = new ArrayList<>();
            root.path("paths").forEach(path -> paths.add(Path.of(path.asText())));
            List<String> languages = new ArrayList<>();
            root.path("languages").forEach(language -> languages.add(language.asText()));
            return new RunRecord(paths, LocalDate.parse(root.path("as_of").asText()), languages);
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new UsageException("%s is damaged; run check again".formatted(file));
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + file, e);
        }
    }
}
