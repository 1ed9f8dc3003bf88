package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One document as a reader read it, field by field. Fields that the truth does not name are not judged.
 *
 * @param typeRight true if the kind of paper was known
 * @param slices what the document is one of, see {@link Slices}: dimension to value
 * @param fields in order of the field list
 */
public record DocumentJudgement(
        String documentId, boolean typeRight, Map<String, String> slices, List<FieldJudgement> fields) {

    public DocumentJudgement {
        slices = new TreeMap<>(slices);
        fields = List.copyOf(fields);
    }

    /** The same, as one of something more. */
    public DocumentJudgement withSlice(String dimension, String value) {
        Map<String, String> more = new TreeMap<>(slices);
        more.put(dimension, value);
        return new DocumentJudgement(documentId, typeRight, more, fields);
    }

    public Optional<FieldJudgement> field(FieldName name) {
        return fields.stream().filter(judged -> judged.field() == name).findFirst();
    }

    /** True if every judged field is whole. */
    public boolean isWhole() {
        return fields.stream().allMatch(FieldJudgement::isWhole);
    }
}
