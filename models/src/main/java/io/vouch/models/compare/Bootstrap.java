package io.vouch.models.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws documents anew, with replacement, and looks how a figure varies. Paired: both models are judged on the same draw. The seed
 * is fixed, so the same judgements give the same interval. Percentile method.
 *
 * @see "Efron, Tibshirani, An introduction to the bootstrap, 1993; Berg-Kirkpatrick et al., An empirical investigation of
 *     statistical significance in NLP, 2012"
 */
public final class Bootstrap {

    /** How often documents are drawn. */
    public static final int DRAWS = 2000;

    private static final long SEED = 20260101L;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** F1 of one model. */
    public static Interval f1(List<Counts> documents) {
        return of(documents.size(), draw -> f1(documents, draw));
    }

    /** F1 of the second model less that of the first, on the same documents in the same order. */
    public static Interval difference(List<Counts> first, List<Counts> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("two models are compared on the same documents");
        }
        return of(first.size(), draw -> f1(second, draw) - f1(first, draw));
    }

    /** F1 on the documents as they are. */
    static double point(List<Counts> documents) {
        return f1(documents, IntStream.range(0, documents.size()).toArray());
    }

    private static double f1(List<Counts> documents, int[] draw) {
        long right = 0;
        long both = 0;
        for (int index : draw) {
            Counts counts = documents.get(index);
            right += counts.right();
            both += counts.both();
        }
        return both == 0 ? 0 : 2.0 * right / both;
    }

    /**
     * Any figure of a set of documents.
     *
     * @param documents how many
     * @param figure of the documents whose indexes are given
     */
    public static Interval of(int documents, ToDoubleFunction<int[]> figure) {
        int[] all = new int[documents];
        Arrays.setAll(all, i -> i);
        double point = figure.applyAsDouble(all);
        if (documents == 0) {
            return new Interval(point, point, point, 1, 1);
        }
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        int[] draw = new int[documents];
        for (int i = 0; i < DRAWS; i++) {
            Arrays.setAll(draw, any -> random.nextInt(documents));
            drawn[i] = figure.applyAsDouble(draw);
        }
        double notBelow = share(drawn, 1);
        double notAbove = share(drawn, -1);
        Arrays.sort(drawn);
        return new Interval(
                point, drawn[(int) (TAIL * DRAWS)], drawn[DRAWS - 1 - (int) (TAIL * DRAWS)], notBelow, notAbove);
    }

    /** @param sign 1 for nought or more, -1 for nought or less */
    private static double share(double[] drawn, int sign) {
        long count = Arrays.stream(drawn).filter(value -> sign * value >= 0).count();
        return (count + 1.0) / (DRAWS + 1.0);
    }
}
