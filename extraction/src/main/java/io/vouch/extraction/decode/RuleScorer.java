package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.feature.Scene;

/** The strongest vote of the rules is the chance. */
public final class RuleScorer implements Scorer {

    @Override
    public double chance(Scene scene, Candidate candidate, FieldName field) {
        return 0.95 * scene.strongest(candidate, field);
    }

    @Override
    public String model() {
        return "";
    }
}
