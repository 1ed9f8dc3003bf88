package io.vouch.models.report;

import io.vouch.extraction.FieldName;
import io.vouch.models.compare.Bootstrap;
import io.vouch.models.compare.Counts;
import io.vouch.models.compare.Interval;
import io.vouch.models.data.Alignment;
import io.vouch.models.evaluate.CalibrationTally;
import io.vouch.models.evaluate.ClauseScore;
import io.vouch.models.evaluate.Coverage;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.FieldJudgement;
import io.vouch.models.evaluate.FieldScore;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How good is a reader: fields, slices, whole documents, honesty, and its worst mistakes on the page. */
public final class EvaluationReport {

    private static final int LEAST_DOCUMENTS = 10;
    private static final int WORST = 30;
    private static final int DRAWN = 6;

    private final List<DocumentJudgement> judged;
    private final Map<String, LabelledDocument> documents = new HashMap<>();

    private EvaluationReport(List<DocumentJudgement> judged, List<LabelledDocument> documents) {
        this.judged = judged;
        documents.forEach(document -> this.documents.put(document.documentId(), document));
    }

    /**
     * @param model name of the model, or how the documents were read
     * @param judged of {@code documents}
     */
    public static Report of(String model, List<DocumentJudgement> judged, List<LabelledDocument> documents) {
        return new EvaluationReport(judged, documents).report(model);
    }

    private Report report(String model) {
        Report report = new Report("Evaluation of " + model);
        Evaluation scores = Evaluation.of(judged);
        List<DocumentJudgement> withFields =
                judged.stream().filter(document -> !document.fields().isEmpty()).toList();
        long whole = withFields.stream().filter(DocumentJudgement::isWhole).count();
        Interval rate = Bootstrap.of(withFields.size(), draw -> wholeRate(withFields, draw));
        Interval all = interval(judged, field -> true);
        report.text(
                ("%d documents. Micro F1 %s (95 %% interval %s to %s). Whole documents right: %d of %d, %s (%s to %s)."
                                + " Kind of paper right: %d.")
                        .formatted(
                                judged.size(),
                                Escape.figure(all.point()),
                                Escape.figure(all.low()),
                                Escape.figure(all.high()),
                                whole,
                                withFields.size(),
                                Escape.percent(rate.point()),
                                Escape.percent(rate.low()),
                                Escape.percent(rate.high()),
                                scores.typesRight()));
        report.text(
                "Values compare as dates, numbers or letters; 'exact' compares every character. Intervals: percentile"
                        + " bootstrap over documents, " + Bootstrap.DRAWS + " draws, seeded.");
        report.heading("Fields")
                .table(
                        List.of("field", "n", "P", "R", "F1", "95 % interval", "exact P", "exact R", "exact F1"),
                        scores.fields().stream().map(this::field).toList());
        report.heading("Slices of at least " + LEAST_DOCUMENTS + " documents")
                .table(List.of("slice", "value", "documents", "F1", "95 % interval", "whole"), slices());
        kinds(report, scores);
        clauses(report, scores);
        calibration(report);
        worst(report);
        return report;
    }

    private static void kinds(Report report, Evaluation scores) {
        report.heading("Kinds of paper")
                .text("Calibration error of the stated confidence: "
                        + Escape.figure(scores.types().calibrationError()) + ".")
                .table(
                        List.of("kind", "n", "P", "R", "F1"),
                        scores.types().scores().stream()
                                .map(score -> List.of(
                                        score.type().name(),
                                        Integer.toString(score.expected()),
                                        Escape.figure(score.precision()),
                                        Escape.figure(score.recall()),
                                        Escape.figure(score.f1())))
                                .toList());
        if (!scores.types().mistaken().isEmpty()) {
            report.table(
                    List.of("true", "taken for", "papers"),
                    scores.types().mistaken().stream()
                            .map(one ->
                                    List.of(one.expected().name(), one.read().name(), Integer.toString(one.papers())))
                            .toList());
        }
    }

    private static void clauses(Report report, Evaluation scores) {
        if (!scores.clauses().isEmpty()) {
            report.heading("Clauses")
                    .text(
                            "P, R and F1 over contracts: is such a clause in it? Then over clauses: of the sentences shown"
                                    + " those that are labelled, of the labelled clauses those that are shown.")
                    .table(
                            List.of("clause", "contracts", "P", "R", "F1", "clauses", "shown right", "found"),
                            scores.clauses().stream()
                                    .map(EvaluationReport::clause)
                                    .toList());
        }
    }

    private static List<String> clause(ClauseScore score) {
        return List.of(
                score.sense().wireName(),
                Integer.toString(score.contracts()),
                Escape.figure(score.precision()),
                Escape.figure(score.recall()),
                Escape.figure(score.f1()),
                Integer.toString(score.truths()),
                Escape.figure(score.clausePrecision()),
                Escape.figure(score.clauseRecall()));
    }

    private static double wholeRate(List<DocumentJudgement> documents, int[] draw) {
        int whole = 0;
        for (int index : draw) {
            whole += documents.get(index).isWhole() ? 1 : 0;
        }
        return draw.length == 0 ? 0 : (double) whole / draw.length;
    }

    private static Interval interval(List<DocumentJudgement> documents, Predicate<FieldName> which) {
        return Bootstrap.f1(
                documents.stream().map(document -> Counts.of(document, which)).toList());
    }

    private List<String> field(FieldScore score) {
        Interval interval = interval(judged, score.field()::equals);
        return List.of(
                score.field().wireName(),
                Integer.toString(score.expected()),
                Escape.figure(score.precision()),
                Escape.figure(score.recall()),
                Escape.figure(score.f1()),
                Escape.figure(interval.low()) + " to " + Escape.figure(interval.high()),
                Escape.figure(score.exactPrecision()),
                Escape.figure(score.exactRecall()),
                Escape.figure(score.exactF1()));
    }

    private List<List<String>> slices() {
        Map<String, Map<String, List<DocumentJudgement>>> slices = new TreeMap<>();
        judged.forEach(document -> document.slices()
                .forEach((dimension, value) -> slices.computeIfAbsent(dimension, d -> new TreeMap<>())
                        .computeIfAbsent(value, v -> new ArrayList<>())
                        .add(document)));
        List<List<String>> rows = new ArrayList<>();
        slices.forEach((dimension, values) -> values.forEach((value, own) -> {
            if (own.size() >= LEAST_DOCUMENTS) {
                Interval interval = interval(own, field -> true);
                long whole = own.stream().filter(DocumentJudgement::isWhole).count();
                rows.add(List.of(
                        dimension,
                        value,
                        Integer.toString(own.size()),
                        Escape.figure(interval.point()),
                        Escape.figure(interval.low()) + " to " + Escape.figure(interval.high()),
                        Escape.percent((double) whole / own.size())));
            }
        }));
        return rows;
    }

    private void calibration(Report report) {
        CalibrationTally tally = CalibrationTally.of(judged);
        report.heading("Confidence")
                .text("Calibration error (ECE, ten bins): " + Escape.figure(tally.error()) + " over " + tally.values()
                        + " values. "
                        + Coverage.of(judged, Coverage.WANTED_PRECISION).sentence())
                .picture(
                        "reliability",
                        "Stated confidence against the share of right values",
                        Plot.reliability(tally.bins()));
    }

    private record Mistake(DocumentJudgement document, FieldJudgement field, double confidence) {}

    private void worst(Report report) {
        List<Mistake> mistakes = judged.stream()
                .flatMap(document -> document.fields().stream()
                        .filter(field -> !field.isWhole())
                        .map(field -> new Mistake(document, field, confidence(field))))
                .sorted(Comparator.comparingDouble(Mistake::confidence)
                        .reversed()
                        .thenComparing(mistake -> mistake.document().documentId())
                        .thenComparing(mistake -> mistake.field().field()))
                .toList();
        report.heading("Worst cases")
                .text(mistakes.size()
                        + " fields are not right; those that the model was surest of come first. On the pages: red"
                        + " what was read, green where the true value stands, if it was found.")
                .table(
                        List.of("document", "field", "read", "true", "confidence"),
                        mistakes.stream()
                                .limit(WORST)
                                .map(EvaluationReport::row)
                                .toList());
        mistakes.stream().limit(DRAWN).forEach(mistake -> draw(report, mistake));
    }

    private static double confidence(FieldJudgement field) {
        return field.values().stream()
                .filter(value -> !value.right())
                .mapToDouble(value -> value.reading().confidence())
                .max()
                .orElse(0);
    }

    private static List<String> row(Mistake mistake) {
        FieldName name = mistake.field().field();
        return List.of(
                mistake.document().documentId(),
                name.wireName(),
                mistake.field().values().stream()
                        .map(value -> Escape.value(name, value.reading().value()))
                        .reduce((one, other) -> one + " / " + other)
                        .orElse("(nothing)"),
                Escape.value(name, mistake.field().truths().get(0)),
                Escape.figure(mistake.confidence()));
    }

    private void draw(Report report, Mistake mistake) {
        LabelledDocument document = documents.get(mistake.document().documentId());
        FieldName name = mistake.field().field();
        if (document == null
                || document.pages().isEmpty()
                || mistake.field().values().isEmpty()) {
            return;
        }
        var read = mistake.field().values().get(0).reading();
        List<Integer> truth = Alignment.find(name, mistake.field().truths().get(0), document.words())
                .orElse(List.of());
        String file = "worst-" + document.documentId().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + name.wireName();
        report.picture(
                file,
                document.documentId() + ", " + name.wireName(),
                Plot.page(document, read.page(), read.box(), truth, name));
    }
}
