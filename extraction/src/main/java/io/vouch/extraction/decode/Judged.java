package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.confidence.Signals;

/** A reading with the signals that its confidence was made from: what calibration is trained on. */
public record Judged(FieldName field, Reading reading, Signals signals) {}
