package io.vouch.alerts.bench.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.story.RiskAxis;
import io.vouch.alerts.story.RiskEvidence;
import io.vouch.alerts.story.RiskWeights;
import io.vouch.alerts.story.StoryAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A story that a run told about planted deals, with what is true of it.
 *
 * @param said the chance that the run gave, by risk ({@link RiskAxis#wireName}, {@link RiskWeights#WHOLE})
 * @param evidence of its alerts, by risk
 * @param real risks on which a problem was planted in one of its deals
 */
record ToldStory(Map<String, Double> said, Map<String, RiskEvidence> evidence, Set<String> real) {

    ToldStory {
        said = Map.copyOf(said);
        evidence = Map.copyOf(evidence);
        real = Set.copyOf(real);
    }

    /** The stories of {@code alerts.jsonl} whose deals are all among the planted ones, by the order of their first alert. */
    static List<ToldStory> read(Path alerts, List<PlantedDeal> deals) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, PlantedDeal> byName = new HashMap<>();
        deals.forEach(deal -> byName.put(deal.deal(), deal));
        Map<String, JsonNode> stories = new TreeMap<>();
        Map<String, List<StoryAlert>> told = new TreeMap<>();
        try (Stream<String> lines = Files.lines(alerts, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode story = json.readTree(line).path("story");
                String id = story.path("story_id").asText();
                stories.put(id, story);
                told.computeIfAbsent(id, none -> new ArrayList<>()).add(StoryAlert.ofLine(line));
            }
        }
        List<ToldStory> read = new ArrayList<>();
        told.forEach((id, own) -> {
            if (own.stream().allMatch(alert -> byName.containsKey(alert.deal()))) {
                read.add(of(stories.get(id), own, byName));
            }
        });
        return read;
    }

    private static ToldStory of(JsonNode story, List<StoryAlert> alerts, Map<String, PlantedDeal> deals) {
        Map<String, Double> said =
                new TreeMap<>(Map.of(RiskWeights.WHOLE, story.path("score").asDouble()));
        Map<String, RiskEvidence> evidence = new TreeMap<>(Map.of(RiskWeights.WHOLE, RiskEvidence.of(alerts)));
        for (RiskAxis axis : RiskAxis.values()) {
            List<StoryAlert> heard = alerts.stream()
                    .filter(alert -> RiskAxis.of(alert.check()).contains(axis))
                    .toList();
            if (!heard.isEmpty()) {
                said.put(
                        axis.wireName(),
                        story.path("risk_axes").path(axis.wireName()).asDouble());
                evidence.put(axis.wireName(), RiskEvidence.of(heard));
            }
        }
        Set<String> real = new TreeSet<>();
        for (StoryAlert alert : alerts) {
            for (PlantedDeal.Problem problem : deals.get(alert.deal()).problems()) {
                real.add(RiskWeights.WHOLE);
                RiskAxis.of(problem.checks().get(0)).forEach(axis -> real.add(axis.wireName()));
            }
        }
        return new ToldStory(said, evidence, real);
    }
}
