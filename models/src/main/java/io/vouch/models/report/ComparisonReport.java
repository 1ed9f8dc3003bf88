package io.vouch.models.report;

import io.vouch.extraction.FieldName;
import io.vouch.models.compare.Bootstrap;
import io.vouch.models.compare.Change;
import io.vouch.models.compare.Comparison;
import io.vouch.models.compare.SliceDifference;
import io.vouch.models.evaluate.FieldScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two models side by side. */
public final class ComparisonReport {

    private static final int MOST_CHANGES = 200;

    private ComparisonReport() {}

    /** @param first name of the model in use @param second of the new one */
    public static Report of(Comparison comparison, String first, String second) {
        Report report = new Report("Comparison of two models");
        SliceDifference all = comparison.slices().get(0);
        report.text("A: " + first + ". B: " + second + ". Both read the same "
                + comparison.first().documents() + " documents.");
        report.text("F1 of A %s, of B %s; difference %s. Calibration error of A %s, of B %s (change %s to %s)."
                .formatted(
                        Escape.figure(all.first()),
                        Escape.figure(all.second()),
                        difference(all),
                        Escape.figure(comparison.firstError()),
                        Escape.figure(comparison.secondError()),
                        Escape.figure(comparison.error().low()),
                        Escape.figure(comparison.error().high())));
        report.text("Differences: B less A with a 95 % interval, paired bootstrap over documents, " + Bootstrap.DRAWS
                + " draws, seeded. 'worse' is significant at 5 % over all rows together (Holm).");
        report.heading("Fields")
                .table(List.of("field", "n", "model", "P", "R", "F1", "folded F1", "exact F1"), fields(comparison));
        report.heading("Slices of at least " + Comparison.LEAST_DOCUMENTS + " documents")
                .table(
                        List.of("slice", "value", "documents", "A", "B", "difference", ""),
                        comparison.slices().stream()
                                .map(ComparisonReport::slice)
                                .toList());
        if (!comparison.kindChanges().isEmpty()) {
            report.heading("Papers taken for another kind")
                    .table(
                            List.of("document", "true", "A", "B"),
                            comparison.kindChanges().stream()
                                    .limit(MOST_CHANGES)
                                    .map(change -> List.of(
                                            change.documentId(),
                                            change.truth().name(),
                                            change.first().name(),
                                            change.second().name()))
                                    .toList());
        }
        changes(report, comparison.changes());
        return report;
    }

    private static List<List<String>> fields(Comparison comparison) {
        Map<FieldName, FieldScore> second = comparison.second().fields().stream()
                .collect(Collectors.toMap(FieldScore::field, score -> score, (one, other) -> one, TreeMap::new));
        List<List<String>> rows = new ArrayList<>();
        for (FieldScore score : comparison.first().fields()) {
            rows.add(field(score, "A"));
            rows.add(field(second.get(score.field()), "B"));
        }
        return rows;
    }

    private static List<String> field(FieldScore score, String model) {
        return List.of(
                score.field().wireName(),
                Integer.toString(score.expected()),
                model,
                Escape.figure(score.precision()),
                Escape.figure(score.recall()),
                Escape.figure(score.f1()),
                Escape.figure(score.foldedF1()),
                Escape.figure(score.exactF1()));
    }

    private static List<String> slice(SliceDifference slice) {
        return List.of(
                slice.dimension(),
                slice.value(),
                Integer.toString(slice.documents()),
                Escape.figure(slice.first()),
                Escape.figure(slice.second()),
                difference(slice),
                slice.worse() ? "worse" : "");
    }

    private static String difference(SliceDifference slice) {
        return String.format(
                Locale.ROOT,
                "%+.3f (%+.3f to %+.3f)",
                slice.difference().point(),
                slice.difference().low(),
                slice.difference().high());
    }

    private static void changes(Report report, List<Change> changes) {
        Map<Change.Kind, Long> counts =
                changes.stream().collect(Collectors.groupingBy(Change::kind, TreeMap::new, Collectors.counting()));
        report.heading("Changed predictions")
                .text(changes.size() + " values are read differently"
                        + counts.entrySet().stream()
                                .map(entry -> entry.getKey()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ') + " " + entry.getValue())
                                .collect(Collectors.joining(", ", ": ", "."))
                        + (changes.size() > MOST_CHANGES ? " The first " + MOST_CHANGES + " are listed." : ""))
                .table(
                        List.of("document", "field", "change", "A", "B", "true"),
                        changes.stream()
                                .limit(MOST_CHANGES)
                                .map(ComparisonReport::change)
                                .toList());
    }

    private static List<String> change(Change change) {
        return List.of(
                change.documentId(),
                change.field().wireName(),
                change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Escape.value(change.field(), change.first()),
                Escape.value(change.field(), change.second()),
                Escape.value(change.field(), change.truth()));
    }
}
