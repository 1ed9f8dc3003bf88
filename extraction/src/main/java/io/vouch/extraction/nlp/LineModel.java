package io.vouch.extraction.nlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A linear-chain conditional random field over the lines of a letterhead: which lines are the issuer's name, which its address?
 * Trained by CoreNLP; asked here by forward and backward sums, so that the file holds nothing but numbers. Immutable, safe across
 * threads.
 *
 * @see "Lafferty, McCallum, Pereira, Conditional Random Fields, 2001"
 */
public final class LineModel {

    /** What a line is. {@code NAME} and {@code ADDRESS} begin a value, {@code MORE_} lines continue it. */
    public enum Label {
        NONE,
        NAME,
        MORE_NAME,
        ADDRESS,
        MORE_ADDRESS;

        /** The label of the lines that continue a value; of others itself. */
        Label more() {
            return switch (this) {
                case NAME -> MORE_NAME;
                case ADDRESS -> MORE_ADDRESS;
                case NONE, MORE_NAME, MORE_ADDRESS -> this;
            };
        }
    }

    /** A run of lines and the chance that exactly these lines are a value. @param to last line, inclusive */
    public record Span(int from, int to, double chance) {}

    private static final int SIZE = Label.values().length;
    private static final double LEAST = 0.01;

    private final Map<String, double[]> weights;
    private final double[] transitions;

    /**
     * @param weights for each feature a weight per label, in the order of {@link Label}
     * @param transitions weight of each pair of neighbouring labels, at {@code earlier * labels + later}
     */
    public LineModel(Map<String, double[]> weights, double[] transitions) {
        this.weights = new TreeMap<>(weights);
        this.transitions = transitions.clone();
        boolean sized = weights.values().stream().allMatch(each -> each.length == SIZE);
        if (!sized || transitions.length != SIZE * SIZE) {
            throw new IllegalArgumentException("a line model has " + SIZE + " labels");
        }
    }

    /** By feature. */
    public Map<String, double[]> weights() {
        return weights;
    }

    public double[] transitions() {
        return transitions.clone();
    }

    /** All runs of at most {@code longest} lines that may be a name (or an address), by falling chance. */
    public List<Span> spans(List<? extends Collection<String>> lines, Label begins, int longest) {
        if (lines.isEmpty()) {
            return List.of();
        }
        double[][] scores = scores(lines);
        double[][] forward = forward(scores);
        double[][] backward = backward(scores);
        double all = sum(forward[lines.size() - 1]);
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < lines.size(); from++) {
            double path = forward[from][begins.ordinal()];
            for (int to = from; to < Math.min(lines.size(), from + longest); to++) {
                if (to > from) {
                    Label before = to == from + 1 ? begins : begins.more();
                    path += transition(before, begins.more())
                            + scores[to][begins.more().ordinal()];
                }
                double chance =
                        Math.exp(path + ending(to, to == from ? begins : begins.more(), scores, backward) - all);
                if (chance >= LEAST) {
                    spans.add(new Span(from, to, Math.min(1, chance)));
                }
            }
        }
        spans.sort((one, other) -> Double.compare(other.chance(), one.chance()));
        return spans;
    }

    /** Log-sum of all ways to go on after a value's last line without continuing it. */
    private double ending(int line, Label last, double[][] scores, double[][] backward) {
        if (line + 1 == scores.length) {
            return 0;
        }
        double[] ways = new double[SIZE];
        for (Label next : Label.values()) {
            ways[next.ordinal()] = next == last.more()
                    ? Double.NEGATIVE_INFINITY
                    : transition(last, next) + scores[line + 1][next.ordinal()] + backward[line + 1][next.ordinal()];
        }
        return sum(ways);
    }

    private double[][] scores(List<? extends Collection<String>> lines) {
        double[][] scores = new double[lines.size()][SIZE];
        for (int i = 0; i < scores.length; i++) {
            for (String feature : lines.get(i)) {
                double[] own = weights.get(feature);
                for (int label = 0; own != null && label < SIZE; label++) {
                    scores[i][label] += own[label];
                }
            }
        }
        return scores;
    }

    private double[][] forward(double[][] scores) {
        double[][] forward = new double[scores.length][SIZE];
        for (Label label : Label.values()) {
            forward[0][label.ordinal()] = transition(Label.NONE, label) + scores[0][label.ordinal()];
        }
        for (int i = 1; i < scores.length; i++) {
            for (Label label : Label.values()) {
                double[] ways = new double[SIZE];
                for (Label before : Label.values()) {
                    ways[before.ordinal()] = forward[i - 1][before.ordinal()] + transition(before, label);
                }
                forward[i][label.ordinal()] = sum(ways) + scores[i][label.ordinal()];
            }
        }
        return forward;
    }

    private double[][] backward(double[][] scores) {
        double[][] backward = new double[scores.length][SIZE];
        for (int i = scores.length - 2; i >= 0; i--) {
            for (Label label : Label.values()) {
                double[] ways = new double[SIZE];
                for (Label next : Label.values()) {
                    ways[next.ordinal()] =
                            transition(label, next) + scores[i + 1][next.ordinal()] + backward[i + 1][next.ordinal()];
                }
                backward[i][label.ordinal()] = sum(ways);
            }
        }
        return backward;
    }

    private double transition(Label before, Label after) {
        return transitions[before.ordinal() * SIZE + after.ordinal()];
    }

    /** The logarithm of the sum of exponentials. */
    private static double sum(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log(sum);
    }
}
