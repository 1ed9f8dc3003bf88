package io.vouch.models.active;

import io.vouch.extraction.FieldName;
import java.util.List;

/**
 * A paper worth labelling.
 *
 * @param change expected number of values that decide a check and are wrong
 * @param stake amount by the median of its currency
 * @param score change times stake
 * @param doubtful fields that make up the change, the most doubtful first
 */
public record Suggestion(ReadPaper paper, double change, double stake, double score, List<FieldName> doubtful) {}
