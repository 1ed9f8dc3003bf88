package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.feature.Scene;

/** Gives the chance that a candidate is a field. Thread-safe; what {@link #on} returns lives for one scene. */
public interface Scorer {

    /** Gets ready for one document. */
    ForScene on(Scene scene);

    /** Digest name of the model behind it; empty for rules alone. */
    String model();

    /** A scorer for the candidates of one scene; not thread-safe. */
    interface ForScene {

        /** 0..1; 0 if the candidate cannot be that field. */
        double chance(Candidate candidate, FieldName field);
    }
}
