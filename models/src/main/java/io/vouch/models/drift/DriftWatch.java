package io.vouch.models.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Watches each vendor by exponentially weighted moving averages: the first documents say what is usual, and a later average that
 * leaves three standard errors says that something changed: a new layout, a worse scanner, another printer. Only changes for the
 * worse are told, the first of each kind.
 *
 * @see "Roberts, Control chart tests based on geometric moving averages, Technometrics 1(3), 1959"
 */
public final class DriftWatch {

    /** Documents that say what is usual. */
    public static final int USUAL = 20;

    /** Weight of the newest document: a shift of one and a half standard deviations is seen after about five documents. */
    private static final double WEIGHT = 0.2;

    private static final double WIDTH = 3;
    /** A vendor whose first papers were all alike varies at least so much. */
    private static final double LEAST_DEVIATION = 0.02;

    private DriftWatch() {}

    /** @param observations in the order in which the documents came; of vendors in any mixture */
    public static List<Signal> signals(List<Observation> observations) {
        Map<String, List<Observation>> byVendor = new LinkedHashMap<>();
        for (Observation each : observations) {
            byVendor.computeIfAbsent(each.vendor(), v -> new ArrayList<>()).add(each);
        }
        List<Signal> signals = new ArrayList<>();
        byVendor.forEach((vendor, own) -> {
            if (own.size() > USUAL) {
                chart(vendor, own, Signal.Kind.CONFIDENCE, Observation::confidence, -1)
                        .ifPresent(signals::add);
                chart(vendor, own, Signal.Kind.CORRECTIONS, DriftWatch::rate, 1).ifPresent(signals::add);
            }
        });
        return signals;
    }

    private static double rate(Observation observation) {
        return (double) observation.corrected() / observation.values();
    }

    /** @param worse 1 if a higher figure is worse, -1 if a lower one is */
    private static Optional<Signal> chart(
            String vendor, List<Observation> own, Signal.Kind kind, ToDoubleFunction<Observation> figure, int worse) {
        double mean = own.stream().limit(USUAL).mapToDouble(figure).average().orElse(0);
        double variance = own.stream()
                        .limit(USUAL)
                        .mapToDouble(each -> Math.pow(figure.applyAsDouble(each) - mean, 2))
                        .sum()
                / (USUAL - 1);
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
        double level = mean;
        for (int i = USUAL; i < own.size(); i++) {
            level += WEIGHT * (figure.applyAsDouble(own.get(i)) - level);
            double settled = 1 - Math.pow(1 - WEIGHT, 2.0 * (i - USUAL + 1));
            double limit = mean + worse * WIDTH * deviation * Math.sqrt(WEIGHT / (2 - WEIGHT) * settled);
            if (worse * level > worse * limit) {
                return Optional.of(new Signal(vendor, kind, i + 1, level, mean, limit, own.size() - i));
            }
        }
        return Optional.empty();
    }
}
