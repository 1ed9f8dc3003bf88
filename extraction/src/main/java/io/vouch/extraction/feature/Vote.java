package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;

/**
 * One thing that speaks for a candidate being a field.
 *
 * @param weight 0..1
 * @param how short name of the rule, such as {@code right}, for features and explanations
 */
public record Vote(FieldName field, double weight, String how) {}
