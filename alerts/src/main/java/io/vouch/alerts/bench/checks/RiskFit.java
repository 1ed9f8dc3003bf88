package io.vouch.alerts.bench.checks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.story.RiskAxis;
import io.vouch.alerts.story.RiskEvidence;
import io.vouch.alerts.story.RiskWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits how alerts become chances ({@link RiskWeights}) to stories about deals whose truth is known: logistic regression with three
 * weights for each risk, found by Newton steps one weight at a time. Deterministic: the same stories give the same weights.
 */
public final class RiskFit {

    /** The weights before anything is known, as good as one story: even odds need one serious alert of a half. */
    private static final double[] PRIOR = {-1, 1, 0.5};

    private static final double TRUST = 1;
    /** The objective is convex with three weights: it stands still long before. */
    private static final int ROUNDS = 500;

    private static final double PLACES = 1e4;

    private RiskFit() {}

    /**
     * The weights that fit runs of {@code benchmark --only checks}.
     *
     * @param runs their output folders
     */
    public static RiskWeights of(List<Path> runs, Map<String, String> provenance) throws IOException {
        List<ToldStory> stories = new ArrayList<>();
        List<String> seeds = new ArrayList<>();
        int deals = 0;
        for (Path run : runs) {
            List<PlantedDeal> planted = PlantedDeal.read(run.resolve("planted").resolve("truth"));
            deals += planted.size();
            seeds.add("%d (%d deals)".formatted(seed(run.resolve("planted")), planted.size()));
            stories.addAll(ToldStory.read(run.resolve("planted-checked").resolve("alerts.jsonl"), planted));
        }
        Map<String, String> said = new LinkedHashMap<>(provenance);
        said.put("seeds", String.join(", ", seeds));
        said.put("stories", "%d, about %d generated deals".formatted(stories.size(), deals));
        return new RiskWeights(lines(stories), said);
    }

    private static long seed(Path planted) throws IOException {
        return new ObjectMapper()
                .readTree(planted.resolve("manifest.json").toFile())
                .path("seed")
                .asLong();
    }

    private static Map<String, RiskWeights.Line> lines(List<ToldStory> stories) {
        Map<String, RiskWeights.Line> lines = new TreeMap<>();
        lines.put(RiskWeights.WHOLE, line(RiskWeights.WHOLE, stories));
        for (RiskAxis axis : RiskAxis.values()) {
            lines.put(axis.wireName(), line(axis.wireName(), stories));
        }
        return lines;
    }

    static RiskWeights.Line line(String risk, List<ToldStory> stories) {
        List<double[]> seen = new ArrayList<>();
        List<Integer> real = new ArrayList<>();
        for (ToldStory story : stories) {
            RiskEvidence evidence = story.evidence().get(risk);
            if (evidence != null) {
                seen.add(new double[] {1, evidence.serious(), evidence.minor()});
                real.add(story.real().contains(risk) ? 1 : 0);
            }
        }
        double[] weights = PRIOR.clone();
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < weights.length; j++) {
                step(weights, j, seen, real);
            }
        }
        return new RiskWeights.Line(rounded(weights[0]), rounded(weights[1]), rounded(weights[2]));
    }

    private static void step(double[] weights, int j, List<double[]> seen, List<Integer> real) {
        double slope = TRUST * (weights[j] - PRIOR[j]);
        double bend = TRUST;
        for (int i = 0; i < seen.size(); i++) {
            double[] one = seen.get(i);
            double logOdds = 0;
            for (int k = 0; k < weights.length; k++) {
                logOdds += weights[k] * one[k];
            }
            double chance = 1 / (1 + Math.exp(-logOdds));
            slope += (chance - real.get(i)) * one[j];
            bend += chance * (1 - chance) * one[j] * one[j];
        }
        double next = weights[j] - slope / bend;
        weights[j] = j == 0 ? next : Math.max(0, next);
    }

    private static double rounded(double weight) {
        return Math.round(weight * PLACES) / PLACES;
    }
}
