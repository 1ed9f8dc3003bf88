package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what a reader says with the truth, field by field. Fields that a document's truth does not name are not judged. */
public final class Evaluator {

    private static final int BINS = 10;

    private final PaperReader reader;
    private final Map<FieldName, FieldScore> scores = new EnumMap<>(FieldName.class);
    private final double[] stated = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] counted = new int[BINS];
    private int typesRight;

    private Evaluator(PaperReader reader) {
        this.reader = reader;
    }

    public static Evaluation evaluate(PaperReader reader, List<LabelledDocument> documents) {
        Evaluator evaluator = new Evaluator(reader);
        documents.forEach(evaluator::judge);
        return new Evaluation(
                documents.size(),
                evaluator.typesRight,
                List.copyOf(evaluator.scores.values()),
                evaluator.calibration());
    }

    private void judge(LabelledDocument document) {
        PaperReading reading = reader.read(document.asIngested());
        boolean bothInvoices = reading.type().isInvoiceLike() && document.type().isInvoiceLike();
        typesRight += reading.type() == document.type() || bothInvoices ? 1 : 0;
        for (FieldName field : FieldName.values()) {
            List<LabelledDocument.Value> truth = document.fields().getOrDefault(field.wireName(), List.of());
            if (!truth.isEmpty()) {
                judge(field, truth, chosen(field, reading.fields().getOrDefault(field, List.of())));
            }
        }
    }

    private static List<Reading> chosen(FieldName field, List<Reading> readings) {
        return field == FieldName.INVOICE_NUMBERS ? readings : readings.subList(0, Math.min(1, readings.size()));
    }

    private void judge(FieldName field, List<LabelledDocument.Value> truth, List<Reading> readings) {
        int exact = 0;
        int folded = 0;
        int normalised = 0;
        Set<String> open = new HashSet<>();
        truth.forEach(value -> open.add(value.value()));
        for (Reading reading : readings) {
            List<String> matches = new ArrayList<>(open.stream()
                    .filter(value -> Truth.equal(field, reading.value(), reading.raw(), value))
                    .sorted()
                    .toList());
            boolean same = !matches.isEmpty();
            if (same) {
                normalised++;
                exact += matches.get(0).strip().equals(reading.value())
                                || matches.get(0).strip().equals(reading.raw())
                        ? 1
                        : 0;
                folded += isFolded(field, reading, matches.get(0)) ? 1 : 0;
                open.remove(matches.get(0));
            }
            count(reading.confidence(), same);
        }
        scores.merge(
                field,
                new FieldScore(field, expected(field, truth), readings.size(), exact, folded, normalised),
                (one, other) -> one.plus(
                        other.expected(), other.predicted(), other.exact(), other.folded(), other.normalised()));
    }

    /** Several true values of a field that is no list are spellings of which any is right. */
    private static int expected(FieldName field, List<LabelledDocument.Value> truth) {
        return field == FieldName.INVOICE_NUMBERS ? new HashSet<>(truth).size() : 1;
    }

    private static boolean isFolded(FieldName field, Reading reading, String truth) {
        return KeyComparison.equal(field, reading.value(), truth) || KeyComparison.equal(field, reading.raw(), truth);
    }

    private void count(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        stated[bin] += confidence;
        right[bin] += isRight ? 1 : 0;
        counted[bin]++;
    }

    private double calibration() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(stated[bin] - right[bin]);
            all += counted[bin];
        }
        return all == 0 ? 0 : error / all;
    }
}
