package io.vouch.alerts.bench.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.story.RiskAxis;
import io.vouch.alerts.story.RiskEvidence;
import io.vouch.alerts.story.RiskWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RiskFitTest {

    private static final String RISK = "buyer_payment";

    @TempDir
    private Path folder;

    private static List<ToldStory> stories(RiskWeights.Line truth, int count, long seed) {
        Random random = new Random(seed);
        List<ToldStory> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RiskEvidence evidence = new RiskEvidence(random.nextInt(3) * 1.6, random.nextDouble());
            boolean real = random.nextDouble() < truth.chance(evidence);
            stories.add(new ToldStory(
                    Map.of(RISK, truth.chance(evidence)), Map.of(RISK, evidence), real ? Set.of(RISK) : Set.of()));
        }
        return stories;
    }

    @Test
    void theWeightsThatMadeTheStoriesAreFoundAgain() {
        RiskWeights.Line truth = new RiskWeights.Line(-2, 1.5, 0.8);
        RiskWeights.Line found = RiskFit.line(RISK, stories(truth, 4_000, 7));
        for (double serious : List.of(0.0, 1.6, 3.2)) {
            RiskEvidence evidence = new RiskEvidence(serious, 0.5);
            assertThat(found.chance(evidence)).isBetween(truth.chance(evidence) - 0.06, truth.chance(evidence) + 0.06);
        }
    }

    @Test
    void moreEvidenceNeverMakesAStoryMoreHarmless() {
        List<ToldStory> perverse = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            perverse.add(
                    new ToldStory(Map.of(), Map.of(RISK, new RiskEvidence(i, 0)), i < 25 ? Set.of(RISK) : Set.of()));
        }
        assertThat(RiskFit.line(RISK, perverse).serious()).isZero();
    }

    @Test
    void aRunOfTheBenchmarkIsReadWithItsTruth() throws IOException {
        Path truth = Files.createDirectories(folder.resolve("planted").resolve("truth"));
        Files.writeString(
                truth.resolve("d1.json"),
                """
                {"deal":"d1","title":"t","expected_alerts":[{"checks":["REP-01"],"documents":["a.pdf"]}]}""");
        Files.writeString(
                truth.resolve("d2.json"), """
                {"deal":"d2","title":"clean","expected_alerts":[]}""");
        Files.writeString(folder.resolve("planted").resolve("manifest.json"), "{\"seed\":77}");
        Path checked = Files.createDirectories(folder.resolve("planted-checked"));
        Files.write(checked.resolve("alerts.jsonl"), List.of(alert("d1", "REP-01"), alert("d2", "INT-09")));
        RiskWeights fitted = RiskFit.of(List.of(folder), Map.of("made", "today"));
        assertThat(fitted.provenance())
                .containsEntry("stories", "2, about 2 generated deals")
                .containsKey("made");
        assertThat(RiskWeights.parse(fitted.json().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fitted);
        List<ToldStory> told = ToldStory.read(checked.resolve("alerts.jsonl"), PlantedDeal.read(truth));
        assertThat(told)
                .extracting(ToldStory::real)
                .containsExactlyInAnyOrder(Set.of(RiskWeights.WHOLE, RiskAxis.BUYER_PAYMENT.wireName()), Set.of());
        assertThat(RiskCalibration.of(told)).anyMatch(row -> row.startsWith("| whole | 2 | 0.700 | 0.500 |"));
    }

    private static String alert(String deal, String check) {
        return """
                {"alert_id":"%s","check":"%s","severity":"HIGH","score":0.8,"deal":"%s","title":"t","evidence":[],\
                "story":{"story_id":"of %s","score":0.7,"risk_axes":{}}}"""
                .formatted(deal + check, check, deal, deal);
    }
}
