package io.vouch.alerts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Deals whose problems are known: which alerts were raised, missed, or raised on a deal that is clean. */
public final class DealTruths {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> truths = new TreeMap<>();

    /** Reads {@code truth/<deal>.json} files. */
    public DealTruths(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode truth = JSON.readTree(file.toFile());
                truths.put(truth.path("deal").asText(), truth);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read truth in " + folder.getFileName(), e);
        }
    }

    /** Caught, missed and false alerts over all deals; an alert counts as caught by any of the truth's accepted checks. */
    public QualitySection measure(Path alerts) {
        List<Raised> raised = raised(alerts);
        List<String> misses = new ArrayList<>();
        int planted = 0;
        int caught = 0;
        Set<String> explained = new TreeSet<>();
        for (Map.Entry<String, JsonNode> truth : truths.entrySet()) {
            for (JsonNode problem : truth.getValue().path("expected_alerts")) {
                planted++;
                Set<String> accepted = texts(problem.path("checks"));
                List<Raised> hits = raised.stream()
                        .filter(alert -> accepted.contains(alert.check())
                                && alert.deals().contains(truth.getKey()))
                        .toList();
                hits.forEach(hit -> explained.add(hit.id()));
                if (hits.isEmpty()) {
                    misses.add("%s: no alert of %s".formatted(truth.getKey(), accepted));
                } else {
                    caught++;
                }
            }
        }
        List<Raised> unexplained =
                raised.stream().filter(alert -> !explained.contains(alert.id())).toList();
        unexplained.forEach(alert -> misses.add("unexplained: " + alert));
        return new QualitySection(
                "Deals with known problems, n = " + truths.size(),
                List.of(
                        "| planted problems | caught | missed | alerts that truth does not explain |",
                        "|---|---|---|---|",
                        "| %d | %d | %d | %d |".formatted(planted, caught, planted - caught, unexplained.size())),
                misses);
    }

    private static List<Raised> raised(Path alerts) {
        try (Stream<String> lines = Files.lines(alerts)) {
            List<Raised> raised = new ArrayList<>();
            for (String line : lines.toList()) {
                JsonNode alert = JSON.readTree(line);
                Set<String> deals = texts(alert.path("related_deals"));
                deals.add(alert.path("deal").asText());
                raised.add(new Raised(
                        alert.path("alert_id").asText(),
                        alert.path("check").asText(),
                        deals,
                        alert.path("title").asText()));
            }
            return raised;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + alerts.getFileName(), e);
        }
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Raised(String id, String check, Set<String> deals, String title) {}
}
