package io.vouch.alerts.bench.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.matching.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An alert as {@code alerts.jsonl} has it, as far as it is scored.
 *
 * @param score the chance that it is real, as the check sees it
 * @param deals its own and the related ones
 * @param papers names of the documents in evidence, {@code deal/file}
 */
record RaisedAlert(
        String check,
        Severity severity,
        double score,
        String deal,
        Set<String> deals,
        Set<String> papers,
        String title) {

    RaisedAlert {
        deals = Set.copyOf(deals);
        papers = Set.copyOf(papers);
    }

    /** MEDIUM or worse: what a person must look at. */
    boolean isSerious() {
        return severity.isAtLeast(Severity.MEDIUM);
    }

    /** True if the file, or something packed in it, is in evidence. */
    boolean shows(String paper) {
        return papers.stream()
                .anyMatch(name -> name.equals(paper) || name.startsWith(paper + "!/") || name.endsWith("/" + paper));
    }

    /** Reads a run's {@code alerts.jsonl}. */
    static List<RaisedAlert> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<RaisedAlert> alerts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                alerts.add(of(json.readTree(line)));
            }
        }
        return alerts;
    }

    private static RaisedAlert of(JsonNode alert) {
        Set<String> deals = new TreeSet<>(Set.of(alert.path("deal").asText()));
        alert.path("related_deals").forEach(deal -> deals.add(deal.asText()));
        Set<String> papers = new TreeSet<>();
        alert.path("evidence").forEach(place -> papers.add(place.path("name").asText()));
        return new RaisedAlert(
                alert.path("check").asText(),
                Severity.valueOf(alert.path("severity").asText()),
                alert.path("score").asDouble(),
                alert.path("deal").asText(),
                deals,
                papers,
                alert.path("title").asText());
    }
}
