package io.vouch.alerts.bench.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Do the scores of serious alerts mean what they say? The share of alerts that stand on a deal with a problem, by score. */
final class Calibration {

    private static final double[] FLOORS = {0, 0.5, 0.6, 0.7, 0.8, 0.9};

    private Calibration() {}

    static List<String> of(List<PlantedDeal> deals, List<RaisedAlert> alerts) {
        Map<String, Boolean> honest = new TreeMap<>();
        deals.forEach(deal -> honest.put(deal.deal(), deal.isHonest()));
        int[] count = new int[FLOORS.length];
        int[] real = new int[FLOORS.length];
        double[] sum = new double[FLOORS.length];
        for (RaisedAlert alert : alerts) {
            if (alert.isSerious() && honest.containsKey(alert.deal())) {
                int bucket = bucket(alert.score());
                count[bucket]++;
                real[bucket] += honest.get(alert.deal()) ? 0 : 1;
                sum[bucket] += alert.score();
            }
        }
        List<String> table =
                new ArrayList<>(List.of("| score from | alerts | mean score | real |", "|---|---|---|---|"));
        for (int i = 0; i < FLOORS.length; i++) {
            if (count[i] > 0) {
                table.add(String.format(
                        Locale.ROOT,
                        "| %.1f | %d | %.2f | %.2f |",
                        FLOORS[i],
                        count[i],
                        sum[i] / count[i],
                        (double) real[i] / count[i]));
            }
        }
        return table;
    }

    private static int bucket(double score) {
        int bucket = 0;
        while (bucket + 1 < FLOORS.length && score >= FLOORS[bucket + 1]) {
            bucket++;
        }
        return bucket;
    }
}
