package io.vouch.extraction.candidate;

import io.vouch.extraction.FieldName.ValueKind;

/**
 * A possible value.
 *
 * @param kind type of value that it could be
 * @param value canonical form, see {@link io.vouch.extraction.FieldName}
 * @param spot where it stands
 * @param shape how it looks, for features: {@code decimals}, {@code integer}, {@code block}, {@code labelled}, ...
 */
public record Candidate(ValueKind kind, String value, Spot spot, String shape) {}
