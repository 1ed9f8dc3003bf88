package io.vouch.extraction.decode;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.feature.Features;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.nlp.FieldModel;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The model's chance, steadied by the rules': a layout that the model never saw is read by its labels. */
public final class ModelScorer implements Scorer {

    /** Share of the model in the blend of log-odds; the rest is the rules'. */
    private static final double MODEL_SHARE = 0.75;
    /** Below this for every candidate of a field the model does not know the layout. */
    private static final double LEAST_SEEN = 0.3;
    /** A label right beside its value. */
    private static final double CLEAR_RULE = 0.6;

    private static final double RULE_ALONE = 0.85;

    private final FieldModel model;
    private final RuleScorer rules = new RuleScorer();

    public ModelScorer(FieldModel model) {
        this.model = model;
    }

    @Override
    public ForScene on(Scene scene) {
        return new Blend(scene);
    }

    @Override
    public String model() {
        return model.name();
    }

    private final class Blend implements ForScene {

        private final Scene scene;
        private final Features features;
        private final ForScene ruled;
        private final Map<Candidate, Set<String>> described = new IdentityHashMap<>();
        private final Map<FieldName, Boolean> blind = new EnumMap<>(FieldName.class);

        Blend(Scene scene) {
            this.scene = scene;
            this.features = new Features(scene);
            this.ruled = rules.on(scene);
        }

        @Override
        public double chance(Candidate candidate, FieldName field) {
            double rule = ruled.chance(candidate, field);
            // A currency is a count of signs beside amounts, which the votes are; labelled papers rarely name it.
            if (!model.covers(field) || field.kind() == ValueKind.CURRENCY) {
                return rule;
            }
            if (rule >= CLEAR_RULE && isForeign() && blind.computeIfAbsent(field, this::isBlind)) {
                return RULE_ALONE * rule;
            }
            return Chances.ofLogit(MODEL_SHARE * Chances.logit(learned(candidate, field))
                    + (1 - MODEL_SHARE) * Chances.logit(Math.max(0.05, rule)));
        }

        /** Invoices come in any language and form; receipts and Chinese forms are those that the model was trained on. */
        private boolean isForeign() {
            return !scene.language().equals("zh")
                    && scene.type().isInvoiceLike()
                    && scene.type() != DocumentType.RECEIPT;
        }

        /** True if the model takes nothing on the paper for the field. */
        private boolean isBlind(FieldName field) {
            return scene.candidates().stream()
                    .filter(candidate -> candidate.kind() == field.kind())
                    .noneMatch(candidate -> learned(candidate, field) > LEAST_SEEN);
        }

        private double learned(Candidate candidate, FieldName field) {
            return model.chance(field, described.computeIfAbsent(candidate, features::of));
        }
    }
}
