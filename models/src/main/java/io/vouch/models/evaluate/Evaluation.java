package io.vouch.models.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * Scores of one reader on one set of documents.
 *
 * @param documents how many
 * @param typesRight of them got the right kind of paper
 * @param fields in order of the field list
 * @param calibrationError mean distance between stated confidence and share of right values, in ten bins (ECE), 0..1
 */
public record Evaluation(int documents, int typesRight, List<FieldScore> fields, double calibrationError) {

    public Evaluation {
        fields = List.copyOf(fields);
    }

    /** F1 over all fields together. */
    public double microF1() {
        int both = fields.stream()
                .mapToInt(score -> score.expected() + score.predicted())
                .sum();
        int right = fields.stream().mapToInt(FieldScore::normalised).sum();
        return both == 0 ? 0 : 2.0 * right / both;
    }

    /** A Markdown table. */
    public String table() {
        StringBuilder table =
                new StringBuilder("| field | n | P | R | F1 | exact F1 |\n| --- | --- | --- | --- | --- | --- |\n");
        for (FieldScore score : fields) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                    score.field().wireName(),
                    score.expected(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.exactF1()));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nmicro F1 %.3f; kind of paper right %d of %d; calibration error %.3f%n",
                        microF1(),
                        typesRight,
                        documents,
                        calibrationError))
                .toString();
    }
}
