package io.vouch.extraction.nlp;

import edu.stanford.nlp.classify.LinearClassifier;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Calibration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that one model file holds. The parts are trained, judged and put to use together, so that one digest says how a paper was read.
 *
 * @param fields for each field a classifier of two labels over candidates
 * @param lines which lines of a slip are its issuer's name and address; empty if not trained on slips
 * @param calibration how confidence in fields is stated
 * @param types the kind of paper, labels are names of {@link io.vouch.extraction.DocumentType}; empty if the rules alone tell
 * @param clauses for each kind what a sentence says, labels as in {@link io.vouch.extraction.clause.ClauseOpinions}; kinds without a
 *     model are left to the rules
 */
public record ModelParts(
        Map<FieldName, LinearClassifier<String, String>> fields,
        Optional<LineModel> lines,
        Calibration calibration,
        Optional<TextModel> types,
        Map<ClauseKind, TextModel> clauses) {

    public ModelParts {
        Map<FieldName, LinearClassifier<String, String>> ownFields = new EnumMap<>(FieldName.class);
        ownFields.putAll(fields);
        fields = Collections.unmodifiableMap(ownFields);
        Map<ClauseKind, TextModel> ownClauses = new EnumMap<>(ClauseKind.class);
        ownClauses.putAll(clauses);
        clauses = Collections.unmodifiableMap(ownClauses);
    }
}
