package io.vouch.extraction.decode;

import io.vouch.extraction.feature.Scene;

/** The strongest vote of the rules is the chance. */
public final class RuleScorer implements Scorer {

    /** No rule is right more often than this. */
    private static final double CEILING = 0.95;

    @Override
    public ForScene on(Scene scene) {
        return (candidate, field) -> CEILING * scene.strongest(candidate, field);
    }

    @Override
    public String model() {
        return "";
    }
}
