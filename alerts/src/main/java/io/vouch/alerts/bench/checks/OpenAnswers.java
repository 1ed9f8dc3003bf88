package io.vouch.alerts.bench.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code coverage.jsonl} says of each check.
 *
 * @param checks all that answered, sorted
 * @param open deals in which a check could not be made, by check
 */
record OpenAnswers(Set<String> checks, Map<String, Integer> open) {

    OpenAnswers {
        checks = new TreeSet<>(checks);
        open = new TreeMap<>(open);
    }

    static OpenAnswers read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> checks = new TreeSet<>();
        Map<String, Integer> open = new TreeMap<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode answer = json.readTree(line);
                checks.add(answer.path("check").asText());
                if (answer.path("result").asText().equals("COULD_NOT_CHECK")) {
                    open.merge(answer.path("check").asText(), 1, Integer::sum);
                }
            }
        }
        return new OpenAnswers(checks, open);
    }
}
