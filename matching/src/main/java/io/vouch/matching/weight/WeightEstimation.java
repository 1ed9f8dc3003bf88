package io.vouch.matching.weight;

import io.vouch.matching.weight.MatchWeights.Chances;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Makes {@link MatchWeights}. Without labels: {@code u} by counting on pairs drawn at random, which are hardly ever copies; {@code m}
 * by expectation and maximisation over the pairs that blocking brings together (Dempster, Laird and Rubin 1977; for record linkage
 * Winkler 1988), in three kinds of pairs, within each of which comparisons are independent: copies, honest series (the same trade
 * on another day under another number) and pairs that share a key by chance. With two kinds alone the series, which are many, would
 * pass for copies. With labels, such as reviewers' decisions: by counting, where the known weights count as so many pairs more, so
 * that a few decisions move them a little and many decide them. Deterministic.
 */
public final class WeightEstimation {

    private static final int MOST_ROUNDS = 500;
    /** Ends when no chance moves by more. */
    private static final double STILL = 1e-7;
    /** Each level counts as seen this often more, so that what was never seen is rare and not impossible. */
    private static final double NEVER_SEEN = 0.5;
    /** How sure the first guess is. */
    private static final double FIRST_GUESS = 0.8;

    /** Shares of copies that the search starts from. */
    private static final List<Double> STARTS = List.of(0.1, 0.3, 0.5, 0.7);

    /** Of a hundred copies one shows any difference whatever: a forger writes what he likes. Set by hand. */
    private static final double LEAST_OF_COPIES = 0.01;

    private static final double SMALLEST = 1e-6;
    private static final double DIGITS = 1e6;
    /** What honest series agree in. */
    private static final Set<Comparison> SERIES_AGREE =
            EnumSet.of(Comparison.SELLER, Comparison.BUYER, Comparison.GROSS, Comparison.LINES, Comparison.CONTRACT);

    private WeightEstimation() {}

    /** One kind of pairs: its share of all, and the chance of each level on it. */
    private static final class Kind {
        private double share;
        private final Map<Level, Double> chances = new EnumMap<>(Level.class);

        Kind(double share, Set<Comparison> agree) {
            this.share = share;
            for (Comparison comparison : Comparison.values()) {
                List<Level> levels = Level.of(comparison);
                int last = levels.size() - 1; // a comparison's last level is its disagreement
                double agreeing = agree.contains(comparison) ? FIRST_GUESS : 1 - FIRST_GUESS;
                levels.forEach(level -> chances.put(level, agreeing / last));
                chances.put(levels.get(last), 1 - agreeing);
            }
        }

        /** An honest series keeps a period: the densest is weekly, and dates that are near are nearer than that. */
        Kind keepingAPeriod() {
            chances.put(Level.NEAR_DATE, SMALLEST);
            return this;
        }

        /** Neighbours of a series speak against a copy: this comparison runs the other way. */
        Kind farInSeries() {
            chances.put(Level.SERIAL_STEP, 1 - FIRST_GUESS);
            chances.put(Level.FAR_IN_SERIES, FIRST_GUESS);
            return this;
        }

        double likelihood(Set<Level> pattern) {
            double likelihood = share;
            for (Level level : pattern) {
                likelihood *= chances.get(level);
            }
            return likelihood;
        }
    }

    /**
     * Weights from three lots of pairs, as the levels seen on a pair and on how many pairs they were seen; comparisons without a level
     * are taken for missing.
     *
     * @param candidates pairs that share a blocking key
     * @param atRandom any two papers, for the chance that two sellers agree
     * @param ofOneSeller any two papers of one seller, for the chance of every other agreement
     * @param prior as {@link MatchWeights#prior}; the share of copies among the candidates is not it, because it says how the pairs
     *     were made and not how often invoices come twice
     */
    public static MatchWeights withoutLabels(
            Map<Set<Level>, Long> candidates,
            Map<Set<Level>, Long> atRandom,
            Map<Set<Level>, Long> ofOneSeller,
            double prior) {
        List<Kind> kinds = kinds(candidates);
        Map<Level, Double> m = kinds.get(0).chances;
        Map<Level, Double> series = kinds.get(1).chances;
        Map<Level, Double> u = others(ofOneSeller, m, series);
        Map<Level, Double> sellers = others(atRandom, m, series);
        Level.of(Comparison.SELLER).forEach(level -> u.put(level, sellers.get(level)));
        return weights(m, u, prior);
    }

    /**
     * Pairs at random are hardly ever copies, but where a seller has few papers some are: what is known of copies tells them from the
     * rest, honest series included.
     */
    private static Map<Level, Double> others(
            Map<Set<Level>, Long> patterns, Map<Level, Double> m, Map<Level, Double> series) {
        Kind copies = new Kind(0.01, Set.of());
        Kind repeated = new Kind(0.01, Set.of());
        Kind different = new Kind(0.98, Set.of());
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
            copies.chances.putAll(m);
            repeated.chances.putAll(series);
            Map<Level, Double> before = new EnumMap<>(different.chances);
            round(patterns, List.of(copies, repeated, different));
            moved = different.chances.entrySet().stream()
                    .mapToDouble(level -> Math.abs(level.getValue() - before.get(level.getKey())))
                    .max()
                    .orElse(0);
        }
        Map<Level, Double> mixed = new EnumMap<>(Level.class);
        double all = repeated.share + different.share;
        different.chances.forEach((level, chance) ->
                mixed.put(level, (chance * different.share + repeated.chances.get(level) * repeated.share) / all));
        return mixed;
    }

    /** The likeliest of several starts: the way up from one may end on a lower hill. */
    private static List<Kind> kinds(Map<Set<Level>, Long> patterns) {
        List<Kind> best = List.of();
        double likeliest = Double.NEGATIVE_INFINITY;
        for (double share : STARTS) {
            List<Kind> kinds = List.of(
                    new Kind(share, EnumSet.allOf(Comparison.class)).farInSeries(),
                    new Kind((1 - share) / 2, SERIES_AGREE).keepingAPeriod(),
                    new Kind((1 - share) / 2, Set.of()));
            double moved = 1;
            for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
                moved = round(patterns, kinds);
                kinds.get(1).keepingAPeriod();
            }
            double likelihood = patterns.entrySet().stream()
                    .mapToDouble(pattern -> pattern.getValue()
                            * Math.log(kinds.stream()
                                    .mapToDouble(kind -> kind.likelihood(pattern.getKey()))
                                    .sum()))
                    .sum();
            if (likelihood > likeliest) {
                likeliest = likelihood;
                best = kinds;
            }
        }
        return best;
    }

    private static double round(Map<Set<Level>, Long> patterns, List<Kind> kinds) {
        List<Map<Level, Double>> counts = kinds.stream()
                .map(kind -> (Map<Level, Double>) new EnumMap<Level, Double>(Level.class))
                .toList();
        double[] of = new double[kinds.size()];
        double all = 0;
        for (Map.Entry<Set<Level>, Long> pattern : patterns.entrySet()) {
            double[] likelihoods = kinds.stream()
                    .mapToDouble(kind -> kind.likelihood(pattern.getKey()))
                    .toArray();
            double sum = DoubleStream.of(likelihoods).sum();
            for (int kind = 0; kind < likelihoods.length; kind++) {
                double pairs = pattern.getValue() * likelihoods[kind] / sum;
                of[kind] += pairs;
                all += pairs;
                Map<Level, Double> count = counts.get(kind);
                pattern.getKey().forEach(level -> count.merge(level, pairs, Double::sum));
            }
        }
        double moved = 0;
        for (int kind = 0; kind < of.length; kind++) {
            kinds.get(kind).share = Math.max(SMALLEST, of[kind] / Math.max(1, all));
            moved = Math.max(moved, update(kinds.get(kind).chances, counts.get(kind), Map.of(), 0));
        }
        return moved;
    }

    /**
     * Weights from pairs that people decided.
     *
     * @param same patterns of pairs that are one invoice, and how many
     * @param different patterns of pairs that are not
     * @param known the weights before
     * @param trust so many pairs of each kind do the known weights count
     */
    public static MatchWeights withLabels(
            Map<Set<Level>, Long> same, Map<Set<Level>, Long> different, MatchWeights known, double trust) {
        Map<Level, Double> m = new EnumMap<>(Level.class);
        Map<Level, Double> u = new EnumMap<>(Level.class);
        known.chances().forEach((level, chances) -> {
            m.put(level, chances.m());
            u.put(level, chances.u());
        });
        update(m, counts(same), Map.copyOf(m), trust);
        update(u, counts(different), Map.copyOf(u), trust);
        return weights(m, u, known.prior());
    }

    private static Map<Level, Double> counts(Map<Set<Level>, Long> patterns) {
        Map<Level, Double> counts = new EnumMap<>(Level.class);
        patterns.forEach((levels, pairs) -> levels.forEach(level -> counts.merge(level, (double) pairs, Double::sum)));
        return counts;
    }

    /** Sets the chances of each comparison from counts; gives the largest change. */
    private static double update(
            Map<Level, Double> chances, Map<Level, Double> counts, Map<Level, Double> known, double trust) {
        double moved = 0;
        for (Comparison comparison : Comparison.values()) {
            List<Level> levels = Level.of(comparison);
            double all = 0;
            for (Level level : levels) {
                all += weighed(level, counts, known, trust);
            }
            for (Level level : levels) {
                double next = Math.max(SMALLEST, weighed(level, counts, known, trust) / all);
                moved = Math.max(moved, Math.abs(next - chances.get(level)));
                chances.put(level, next);
            }
        }
        return moved;
    }

    private static double weighed(Level level, Map<Level, Double> counts, Map<Level, Double> known, double trust) {
        double before = known.containsKey(level) ? known.get(level) * trust : NEVER_SEEN;
        return counts.getOrDefault(level, 0.0) + before;
    }

    private static MatchWeights weights(Map<Level, Double> m, Map<Level, Double> u, double prior) {
        Map<Level, Chances> chances = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            chances.put(level, new Chances(Math.max(LEAST_OF_COPIES, rounded(m.get(level))), rounded(u.get(level))));
        }
        return new MatchWeights(prior, chances, Map.of());
    }

    private static double rounded(double chance) {
        return Math.min(1, Math.max(SMALLEST, Math.round(chance * DIGITS) / DIGITS));
    }
}
