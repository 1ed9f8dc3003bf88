package io.vouch.models.evaluate;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;

/**
 * A value that was read, and whether it is the true one.
 *
 * @param truth the true value that it equals, or one that it should have been
 * @param right equal as dates, numbers or letters
 * @param folded equal as public scorers see it
 * @param exact equal character by character
 */
public record ValueJudgement(
        FieldName field, Reading reading, String truth, boolean right, boolean folded, boolean exact) {}
