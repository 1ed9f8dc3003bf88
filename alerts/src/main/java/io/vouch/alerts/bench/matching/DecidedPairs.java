package io.vouch.alerts.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.matching.weight.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pairs that reviewers decided: lines of {@code alerts.jsonl} with one key more, {@code "decision":"CONFIRMED"} or {@code
 * "DISMISSED"}. The reason codes of a duplicate alert are what was seen on its pair. Other alerts and undecided ones are passed over.
 *
 * @param same patterns of pairs that are one invoice, and how many
 * @param different patterns of pairs that are not
 */
public record DecidedPairs(Map<Set<Level>, Long> same, Map<Set<Level>, Long> different) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Number of pairs decided. */
    public long size() {
        return Stream.of(same, different)
                .flatMap(patterns -> patterns.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Reads one file.
     *
     * @throws IOException if it cannot be read, or a line is no JSON; the message gives its number
     */
    public static DecidedPairs read(Path file) throws IOException {
        Map<Set<Level>, Long> same = new HashMap<>();
        Map<Set<Level>, Long> different = new HashMap<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            Iterator<String> each = lines.iterator();
            for (int number = 1; each.hasNext(); number++) {
                JsonNode alert = parse(each.next(), number);
                Set<Level> seen = seen(alert);
                String decision = alert.path("decision").asText();
                if (!seen.isEmpty() && decision.equals("CONFIRMED")) {
                    same.merge(seen, 1L, Long::sum);
                } else if (!seen.isEmpty() && decision.equals("DISMISSED")) {
                    different.merge(seen, 1L, Long::sum);
                }
            }
        }
        return new DecidedPairs(same, different);
    }

    private static JsonNode parse(String line, int number) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IOException("line %d is no JSON".formatted(number), e);
        }
    }

    private static Set<Level> seen(JsonNode alert) {
        Set<Level> seen = EnumSet.noneOf(Level.class);
        if (List.of("DUP-02", "DUP-03", "DUP-04", "DUP-06")
                .contains(alert.path("check").asText())) {
            alert.path("reasons")
                    .forEach(
                            reason -> Level.ofCode(reason.path("code").asText()).ifPresent(seen::add));
        }
        return seen;
    }
}
