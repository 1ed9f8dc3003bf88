package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.feature.Scene;

/** Gives the chance that a candidate is a field. Thread-safe. */
public interface Scorer {

    /** 0..1; 0 if the candidate cannot be that field. */
    double chance(Scene scene, Candidate candidate, FieldName field);

    /** Digest name of the model behind it; empty for rules alone. */
    String model();
}
