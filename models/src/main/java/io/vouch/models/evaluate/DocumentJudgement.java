package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import io.vouch.models.labels.ClauseSense;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One document as a reader read it, field by field. Fields that the truth does not name are not judged.
 *
 * @param kind the kind of paper
 * @param slices what the document is one of, see {@link Slices}: dimension to value
 * @param fields in order of the field list
 * @param clauses in order of kinds; only kinds that are labelled
 */
public record DocumentJudgement(
        String documentId,
        TypeJudgement kind,
        Map<String, String> slices,
        List<FieldJudgement> fields,
        List<ClauseJudgement> clauses) {

    public DocumentJudgement {
        slices = new TreeMap<>(slices);
        fields = List.copyOf(fields);
        clauses = List.copyOf(clauses);
    }

    /** One of whose clauses nothing is known. */
    public DocumentJudgement(
            String documentId, TypeJudgement kind, Map<String, String> slices, List<FieldJudgement> fields) {
        this(documentId, kind, slices, fields, List.of());
    }

    /** True if the kind of paper was known. */
    public boolean typeRight() {
        return kind.isRight();
    }

    /** The same, as one of something more. */
    public DocumentJudgement withSlice(String dimension, String value) {
        Map<String, String> more = new TreeMap<>(slices);
        more.put(dimension, value);
        return new DocumentJudgement(documentId, kind, more, fields, clauses);
    }

    /** One kind of clause; empty if the labels do not know it, or it is neither there nor was found. */
    public Optional<ClauseJudgement> clause(ClauseSense sense) {
        return clauses.stream().filter(judged -> judged.sense().equals(sense)).findFirst();
    }

    public Optional<FieldJudgement> field(FieldName name) {
        return fields.stream().filter(judged -> judged.field() == name).findFirst();
    }

    /** True if every judged field is whole. */
    public boolean isWhole() {
        return fields.stream().allMatch(FieldJudgement::isWhole);
    }
}
