package io.vouch.alerts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores the chosen value of each field of {@code documents.jsonl} against expected values. */
final class FieldScoring {

    private FieldScoring() {}

    /**
     * One row a field, then the sum of all as {@code all fields}.
     *
     * @param misses receives one line for each expected value that was not found: document, field, expected, read
     */
    static List<FieldScore> score(Path documents, ExpectedValues expected, List<String> misses) {
        Map<String, JsonNode> read = byName(documents);
        Map<String, FieldScore> scores = new TreeMap<>();
        expected.byDocument()
                .forEach((document, fields) -> fields.forEach((field, values) -> {
                    String chosen = chosen(read.get(document), field);
                    boolean right = values.stream().anyMatch(value -> ValueComparison.equal(field, chosen, value));
                    if (!right) {
                        misses.add("%s %s: expected %s, read %s".formatted(document, field, values, chosen));
                    }
                    FieldScore one = new FieldScore(field, right ? 1 : 0, chosen.isEmpty() ? 0 : 1, 1);
                    scores.merge(field, one, FieldScore::plus);
                }));
        List<FieldScore> rows = new ArrayList<>(scores.values());
        rows.add(rows.stream().reduce(new FieldScore("all fields", 0, 0, 0), FieldScore::plus));
        return rows;
    }

    private static String chosen(JsonNode document, String field) {
        return document == null
                ? ""
                : document.path("fields").path(field).path(0).path("value").asText("");
    }

    /** The documents of a run by the name they were handed in under. */
    static Map<String, JsonNode> byName(Path documents) {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> byName = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(documents)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = json.readTree(line);
                byName.put(document.path("name").asText(), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + documents.getFileName(), e);
        }
        return byName;
    }
}
