package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a reader says with the truth, field by field. Fields that a document's truth does not name are not judged. */
public final class Evaluator {

    private Evaluator() {}

    public static Evaluation evaluate(PaperReader reader, List<LabelledDocument> documents) {
        return Evaluation.of(judge(reader, documents));
    }

    /** Each document, in the order given. */
    public static List<DocumentJudgement> judge(PaperReader reader, List<LabelledDocument> documents) {
        return documents.stream().map(document -> judge(reader, document)).toList();
    }

    private static DocumentJudgement judge(PaperReader reader, LabelledDocument document) {
        PaperReading reading = reader.read(document.asIngested());
        List<FieldJudgement> fields = new ArrayList<>();
        for (FieldName field : FieldName.values()) {
            List<LabelledDocument.Value> truth = document.fields().getOrDefault(field.wireName(), List.of());
            if (!truth.isEmpty()) {
                fields.add(judge(field, truth, chosen(field, reading.fields().getOrDefault(field, List.of()))));
            }
        }
        return new DocumentJudgement(
                document.documentId(),
                new TypeJudgement(document.type(), reading.type(), reading.typeConfidence()),
                Slices.of(document),
                fields,
                ClauseJudgement.of(document.clauses(), reading.clauses()));
    }

    private static List<Reading> chosen(FieldName field, List<Reading> readings) {
        return field == FieldName.INVOICE_NUMBERS ? readings : readings.subList(0, Math.min(1, readings.size()));
    }

    private static FieldJudgement judge(FieldName field, List<LabelledDocument.Value> truth, List<Reading> readings) {
        Set<String> open = new TreeSet<>();
        truth.forEach(value -> open.add(value.value()));
        List<String> truths = List.copyOf(open);
        List<ValueJudgement> values = new ArrayList<>();
        for (Reading reading : readings) {
            List<String> matches = open.stream()
                    .filter(value -> Truth.equal(field, reading.value(), reading.raw(), value))
                    .toList();
            if (matches.isEmpty()) {
                values.add(new ValueJudgement(field, reading, truths.get(0), false, false, false));
            } else {
                String match = matches.get(0);
                open.remove(match);
                values.add(new ValueJudgement(
                        field, reading, match, true, isFolded(field, reading, match), isExact(reading, match)));
            }
        }
        return new FieldJudgement(field, expected(field, truth), values, truths);
    }

    /** Several true values of a field that is no list are spellings of which any is right. */
    private static int expected(FieldName field, List<LabelledDocument.Value> truth) {
        return field == FieldName.INVOICE_NUMBERS ? new HashSet<>(truth).size() : 1;
    }

    private static boolean isExact(Reading reading, String truth) {
        return truth.strip().equals(reading.value()) || truth.strip().equals(reading.raw());
    }

    private static boolean isFolded(FieldName field, Reading reading, String truth) {
        return KeyComparison.equal(field, reading.value(), truth) || KeyComparison.equal(field, reading.raw(), truth);
    }
}
