package io.vouch.extraction.decode;

import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.feature.Features;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.nlp.FieldModel;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The model's chance, steadied by the rules': a layout that the model never saw is read by its labels. */
public final class ModelScorer implements Scorer {

    /** Share of the model in the blend of log-odds; the rest is the rules'. */
    private static final double MODEL_SHARE = 0.75;

    private final FieldModel model;
    private final RuleScorer rules = new RuleScorer();

    public ModelScorer(FieldModel model) {
        this.model = model;
    }

    @Override
    public ForScene on(Scene scene) {
        Features features = new Features(scene);
        Map<Candidate, Set<String>> described = new IdentityHashMap<>();
        ForScene ruled = rules.on(scene);
        return (candidate, field) -> {
            double rule = ruled.chance(candidate, field);
            if (!model.covers(field)) {
                return rule;
            }
            double learned = model.chance(field, described.computeIfAbsent(candidate, features::of));
            return Chances.ofLogit(
                    MODEL_SHARE * Chances.logit(learned) + (1 - MODEL_SHARE) * Chances.logit(Math.max(0.05, rule)));
        };
    }

    @Override
    public String model() {
        return model.name();
    }
}
