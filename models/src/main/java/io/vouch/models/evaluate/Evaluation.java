package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Scores of one reader on one set of documents.
 *
 * @param documents how many
 * @param typesRight of them got the right kind of paper
 * @param fields in order of the field list
 * @param types of each kind of paper, and which is taken for which
 * @param clauses of each kind of clause; none if no labels name clauses
 * @param calibrationError mean distance between stated confidence and share of right values, in ten bins (ECE), 0..1
 */
public record Evaluation(
        int documents,
        int typesRight,
        List<FieldScore> fields,
        TypeScores types,
        List<ClauseScore> clauses,
        double calibrationError) {

    public Evaluation {
        fields = List.copyOf(fields);
        clauses = List.copyOf(clauses);
    }

    /** Adds up what was judged document by document. */
    public static Evaluation of(List<DocumentJudgement> documents) {
        Map<FieldName, FieldScore> scores = new EnumMap<>(FieldName.class);
        for (DocumentJudgement document : documents) {
            document.fields().forEach(field -> scores.merge(field.field(), field.score(), FieldScore::plus));
        }
        return new Evaluation(
                documents.size(),
                (int) documents.stream().filter(DocumentJudgement::typeRight).count(),
                List.copyOf(scores.values()),
                TypeScores.of(documents),
                ClauseScore.of(documents),
                CalibrationTally.of(documents).error());
    }

    /** F1 over all fields together. */
    public double microF1() {
        return micro(FieldScore::normalised);
    }

    /** F1 over all fields together, values folded as public scorers of receipts do. */
    public double foldedMicroF1() {
        return micro(FieldScore::folded);
    }

    private double micro(ToIntFunction<FieldScore> right) {
        int both = fields.stream()
                .mapToInt(score -> score.expected() + score.predicted())
                .sum();
        return both == 0 ? 0 : 2.0 * fields.stream().mapToInt(right).sum() / both;
    }

    /** Markdown tables of fields, kinds of paper and clauses. */
    public String table() {
        String parts = fieldTable();
        if (documents > 0) {
            parts += "\n" + types.table();
        }
        return clauses.isEmpty() ? parts : parts + "\n" + ClauseScore.table(clauses);
    }

    private String fieldTable() {
        StringBuilder table = new StringBuilder(
                "| field | n | P | R | F1 | folded F1 | exact F1 |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        for (FieldScore score : fields) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    score.field().wireName(),
                    score.expected(),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.foldedF1(),
                    score.exactF1()));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%nmicro F1 %.4f (folded as public scorers do: %.4f); kind of paper right %d of %d;"
                                + " calibration error %.3f%n",
                        microF1(),
                        foldedMicroF1(),
                        typesRight,
                        documents,
                        calibrationError))
                .toString();
    }
}
