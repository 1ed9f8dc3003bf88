package io.vouch.models.suspects;

import io.vouch.extraction.FieldName;

/**
 * A label and what a model that never saw its vendor thinks of it.
 *
 * @param label as the data set has it
 * @param belief the model's confidence in the label, 0..1; 0 if it reads no such value
 * @param other the value that the model believes most among others; empty if it reads none
 * @param otherBelief its confidence, 0..1
 * @param score higher is more suspicious; comparable between fields
 * @param likely true if the model believes the label less than labels of this field are believed on average, and another value at
 *     least that much: such labels are counted as errors
 */
public record Suspect(
        String documentId,
        FieldName field,
        String label,
        double belief,
        String other,
        double otherBelief,
        double score,
        boolean likely) {}
