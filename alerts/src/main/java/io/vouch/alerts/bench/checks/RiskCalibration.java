package io.vouch.alerts.bench.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Do the chances that stories give for each risk mean what they say? Share of stories that are real beside what was said. */
final class RiskCalibration {

    private static final int BUCKETS = 5;

    private int stories;
    private double saidInAll;
    private int realInAll;
    private double squares;
    private final int[] real = new int[BUCKETS];
    private final double[] said = new double[BUCKETS];

    private RiskCalibration() {}

    static List<String> of(List<ToldStory> stories) {
        Map<String, RiskCalibration> risks = new TreeMap<>();
        for (ToldStory story : stories) {
            story.said().forEach((risk, chance) -> risks.computeIfAbsent(risk, none -> new RiskCalibration())
                    .add(chance, story.real().contains(risk)));
        }
        List<String> table = new ArrayList<>(List.of(
                "| risk of a story | stories | mean said | real | Brier score | calibration error (5 parts) |",
                "|---|---|---|---|---|---|"));
        risks.forEach((risk, tally) -> table.add(tally.markdown(risk)));
        return table;
    }

    private void add(double chance, boolean isReal) {
        stories++;
        saidInAll += chance;
        realInAll += isReal ? 1 : 0;
        double off = chance - (isReal ? 1 : 0);
        squares += off * off;
        int bucket = Math.min(BUCKETS - 1, (int) (chance * BUCKETS));
        real[bucket] += isReal ? 1 : 0;
        said[bucket] += chance;
    }

    /** Mean distance of what was said from what was real, over parts of equal width, by their stories. */
    private double error() {
        double error = 0;
        for (int i = 0; i < BUCKETS; i++) {
            error += Math.abs(said[i] - real[i]);
        }
        return error / stories;
    }

    private String markdown(String risk) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |",
                risk,
                stories,
                saidInAll / stories,
                (double) realInAll / stories,
                squares / stories,
                error());
    }
}
