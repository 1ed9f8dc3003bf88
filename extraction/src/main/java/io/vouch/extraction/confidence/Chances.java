package io.vouch.extraction.confidence;

/** Arithmetic of chances, all 0..1, kept away from 0 and 1 so that no single source is believed blindly. */
public final class Chances {

    private static final double EDGE = 0.002;

    private Chances() {}

    /** The chance that at least one of two independent sources is right. */
    public static double either(double one, double other) {
        return clamp(1 - (1 - one) * (1 - other));
    }

    /** Natural log-odds. */
    public static double logit(double chance) {
        double safe = clamp(chance);
        return Math.log(safe / (1 - safe));
    }

    public static double ofLogit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Adds evidence: {@code logOdds} above 0 speaks for, below 0 against. */
    public static double shift(double chance, double logOdds) {
        return clamp(ofLogit(logit(chance) + logOdds));
    }

    public static double clamp(double chance) {
        return Math.min(1 - EDGE, Math.max(EDGE, chance));
    }
}
