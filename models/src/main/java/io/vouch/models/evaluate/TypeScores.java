package io.vouch.models.evaluate;

import io.vouch.extraction.DocumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Kinds of paper, read against true: precision, recall and F1 of each, and which is taken for which. Here an invoice is no receipt and
 * no credit note; for the honesty of the stated confidence they are one, see {@link TypeJudgement#isRight}.
 */
public final class TypeScores {

    private static final int BINS = CalibrationTally.BINS;

    /** By true kind, then by the kind that was read. */
    private final Map<DocumentType, Map<DocumentType, Integer>> counts = new TreeMap<>();

    private final double[] stated = new double[BINS];
    private final int[] right = new int[BINS];
    private int papers;

    private TypeScores() {}

    public static TypeScores of(List<DocumentJudgement> documents) {
        TypeScores scores = new TypeScores();
        documents.forEach(document -> scores.add(document.kind()));
        return scores;
    }

    private void add(TypeJudgement kind) {
        counts.computeIfAbsent(kind.expected(), any -> new TreeMap<>()).merge(kind.read(), 1, Integer::sum);
        int bin = Math.min(BINS - 1, (int) (kind.confidence() * BINS));
        stated[bin] += kind.confidence();
        right[bin] += kind.isRight() ? 1 : 0;
        papers++;
    }

    /** One kind. @param expected papers that are of it @param read papers that were taken for it @param right both */
    public record Score(DocumentType type, int expected, int read, int right) {

        public double precision() {
            return read == 0 ? 0 : (double) right / read;
        }

        public double recall() {
            return expected == 0 ? 0 : (double) right / expected;
        }

        public double f1() {
            return expected + read == 0 ? 0 : 2.0 * right / (expected + read);
        }
    }

    /** Papers of one kind that were taken for another. */
    public record Mistaken(DocumentType expected, DocumentType read, int papers) {}

    /** Kinds that are there or were read, in the order of the kinds. */
    public List<Score> scores() {
        TreeSet<DocumentType> types = new TreeSet<>(counts.keySet());
        counts.values().forEach(read -> types.addAll(read.keySet()));
        List<Score> scores = new ArrayList<>();
        for (DocumentType type : types) {
            int expected = counts.getOrDefault(type, Map.of()).values().stream()
                    .mapToInt(count -> count)
                    .sum();
            int read = counts.values().stream()
                    .mapToInt(each -> each.getOrDefault(type, 0))
                    .sum();
            int both = counts.getOrDefault(type, Map.of()).getOrDefault(type, 0);
            scores.add(new Score(type, expected, read, both));
        }
        return scores;
    }

    /** What is taken for what, the most frequent first. */
    public List<Mistaken> mistaken() {
        List<Mistaken> mistaken = new ArrayList<>();
        counts.forEach((expected, read) -> read.forEach((type, count) -> {
            if (type != expected) {
                mistaken.add(new Mistaken(expected, type, count));
            }
        }));
        mistaken.sort(Comparator.comparingInt(Mistaken::papers)
                .reversed()
                .thenComparing(Mistaken::expected)
                .thenComparing(Mistaken::read));
        return mistaken;
    }

    /** Mean distance of stated confidence and share of right kinds, in ten bins (ECE), 0..1. */
    public double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(stated[bin] - right[bin]);
        }
        return papers == 0 ? 0 : error / papers;
    }

    /** A Markdown table, and a line for each kind that is taken for another. */
    public String table() {
        StringBuilder table =
                new StringBuilder("| kind of paper | n | P | R | F1 |\n| --- | --- | --- | --- | --- |\n");
        for (Score score : scores()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f |%n",
                    score.type(),
                    score.expected(),
                    score.precision(),
                    score.recall(),
                    score.f1()));
        }
        for (Mistaken one : mistaken()) {
            table.append("%n%d %s taken for %s".formatted(one.papers(), one.expected(), one.read()));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%ncalibration error of the kind of paper %.3f (n = %d)%n",
                        calibrationError(),
                        papers))
                .toString();
    }
}
