package io.vouch.models.report;

import io.vouch.extraction.FieldName;
import io.vouch.models.evaluate.FieldScore;
import io.vouch.models.suspects.Suspect;
import io.vouch.models.train.LearningCurve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What more labels would bring, and which labels to look at again. */
public final class LearningReport {

    private LearningReport() {}

    /** @param points in order of size */
    public static Report curve(List<Point> points) {
        TreeSet<FieldName> fields = new TreeSet<>();
        points.forEach(point -> point.scores().fields().forEach(score -> fields.add(score.field())));
        List<String> header = new ArrayList<>(List.of("labelled papers", "vendors or layouts", "F1", "95 % interval"));
        fields.forEach(field -> header.add(field.wireName()));
        List<List<String>> rows = new ArrayList<>();
        for (Point point : points) {
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(point.labelled()),
                    Integer.toString(point.vendors()),
                    Escape.figure(point.f1().point()),
                    Escape.figure(point.f1().low()) + " to "
                            + Escape.figure(point.f1().high())));
            fields.forEach(field -> row.add(point.scores().fields().stream()
                    .filter(score -> score.field() == field)
                    .map(FieldScore::f1)
                    .map(Escape::figure)
                    .findFirst()
                    .orElse("")));
            rows.add(row);
        }
        return new Report("Learning curve")
                .text("Every paper of the set is read by a model trained on the labelled papers without those of its"
                        + " own vendor or layout; each point is measured on all "
                        + points.stream()
                                .mapToInt(point -> point.scores().documents())
                                .max()
                                .orElse(0) + " papers.")
                .table(header, rows)
                .picture("curve", "F1 over labelled papers", Plot.curve(points));
    }

    /** @param ranked the most suspicious first @param most how many to show */
    public static Report suspects(List<Suspect> ranked, int most) {
        long likely = ranked.stream().filter(Suspect::likely).count();
        return new Report("Labels to look at again")
                .text(
                        "%d labels, each held against a model that was trained without its vendor or layout; %d are probably wrong, or"
                                        .formatted(ranked.size(), likely)
                                + " the model is.")
                .table(
                        List.of(
                                "document",
                                "field",
                                "label",
                                "believed",
                                "the model reads",
                                "believed",
                                "likely wrong"),
                        ranked.stream().limit(most).map(LearningReport::row).toList());
    }

    private static List<String> row(Suspect suspect) {
        return List.of(
                suspect.documentId(),
                suspect.field().wireName(),
                Escape.value(suspect.field(), suspect.label()),
                Escape.figure(suspect.belief()),
                Escape.value(suspect.field(), suspect.other()),
                Escape.figure(suspect.otherBelief()),
                suspect.likely() ? "yes" : "");
    }
}
