package io.vouch.models.suspects;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.Reading;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Confident learning on fields: ranks labels by how much a model that was trained without their vendor disbelieves them. A field that
 * the model reads badly everywhere has a low threshold, so that it does not fill the head of the list.
 *
 * @see "Northcutt, Jiang, Chuang, Confident learning: estimating uncertainty in dataset labels, 2021"
 */
public final class LabelErrors {

    private LabelErrors() {}

    private record Held(
            String documentId, FieldName field, String label, double belief, String other, double otherBelief) {}

    /**
     * All labels, the most suspicious first.
     *
     * @param heldOut reads each document with a model that has not seen its group, such as a cross-validation's
     */
    public static List<Suspect> rank(List<LabelledDocument> documents, PaperReader heldOut) {
        List<Held> all = new ArrayList<>();
        for (LabelledDocument document : documents) {
            Map<FieldName, List<Reading>> read =
                    heldOut.read(document.asIngested()).fields();
            document.fields().forEach((name, values) -> FieldName.ofWireName(name)
                    .filter(field -> !values.isEmpty())
                    .ifPresent(
                            field -> all.addAll(held(document, field, values, read.getOrDefault(field, List.of())))));
        }
        Map<FieldName, Double> thresholds = all.stream()
                .collect(Collectors.groupingBy(
                        Held::field, () -> new EnumMap<>(FieldName.class), Collectors.averagingDouble(Held::belief)));
        return all.stream()
                .map(held -> suspect(held, thresholds.get(held.field())))
                .sorted(Comparator.comparingDouble(Suspect::score)
                        .reversed()
                        .thenComparing(Suspect::documentId)
                        .thenComparing(Suspect::field)
                        .thenComparing(Suspect::label))
                .toList();
    }

    private static Suspect suspect(Held held, double threshold) {
        return new Suspect(
                held.documentId(),
                held.field(),
                held.label(),
                held.belief(),
                held.other(),
                held.otherBelief(),
                held.otherBelief() - held.belief() + threshold,
                held.belief() < threshold && held.otherBelief() >= threshold);
    }

    /** Of a list, each value is a label; of other fields several values are spellings of one. */
    private static List<Held> held(
            LabelledDocument document, FieldName field, List<LabelledDocument.Value> values, List<Reading> readings) {
        if (field != FieldName.INVOICE_NUMBERS) {
            return List.of(held(
                    document,
                    field,
                    values.stream().map(LabelledDocument.Value::value).toList(),
                    values,
                    readings));
        }
        return values.stream()
                .map(value -> held(document, field, List.of(value.value()), values, readings))
                .toList();
    }

    private static Held held(
            LabelledDocument document,
            FieldName field,
            List<String> label,
            List<LabelledDocument.Value> all,
            List<Reading> readings) {
        double belief = 0;
        String other = "";
        double otherBelief = 0;
        for (Reading reading : readings) {
            if (label.stream().anyMatch(value -> isSame(field, reading, value))) {
                belief = Math.max(belief, reading.confidence());
            } else if (reading.confidence() > otherBelief
                    && all.stream().noneMatch(value -> isSame(field, reading, value.value()))) {
                other = reading.value();
                otherBelief = reading.confidence();
            }
        }
        return new Held(document.documentId(), field, String.join(" | ", label), belief, other, otherBelief);
    }

    private static boolean isSame(FieldName field, Reading reading, String value) {
        return Truth.equal(field, reading.value(), reading.raw(), value);
    }
}
