package io.vouch.extraction.decode;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.MisreadSigns;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.feature.Features;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.nlp.FieldModel;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The model's chance, steadied by the rules': a layout that the model never saw is read by its labels. */
public final class ModelScorer implements Scorer {

    /** Share of the model in the blend of log-odds; the rest is the rules'. */
    private static final double MODEL_SHARE = 0.75;
    /** On invoices in any language and form, of which the model has seen few. */
    private static final double FOREIGN_SHARE = 0.35;
    /** Below this for every candidate of a field the model does not know the layout. */
    private static final double LEAST_SEEN = 0.3;
    /** A label right beside its value. */
    private static final double CLEAR_RULE = 0.6;

    /** Forms of known kinds: a weaker rule than on papers of any kind will do. */
    private static final double SOME_RULE = 0.4;

    private static final double RULE_ALONE = 0.85;
    /** A label beyond doubt, and what is left to values without one. */
    private static final double NAMED = 0.75;

    private static final double OUTVOTED = 0.2;

    /** Share of the line model where it speaks: it sees where a value begins and ends, the classifier what it looks like. */
    private static final double LINES_SHARE = 0.8;

    /** In log-odds: a digit before an amount is seldom its currency's sign; arithmetic must say so. */
    private static final double SIGN_MISREAD = -0.8;

    /** The same for one of nine digits that may have been there. */
    private static final double HEAD_MISREAD = -1.2;

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
        private final SlipHead heads;
        private final Features features;
        private final ForScene ruled;
        private final Map<Candidate, FieldModel.Described> described = new IdentityHashMap<>();
        private final Map<FieldName, Boolean> named = new EnumMap<>(FieldName.class);
        private final Map<FieldName, Boolean> blind = new EnumMap<>(FieldName.class);
        private final Map<FieldName, Map<Candidate, Double>> learned = new EnumMap<>(FieldName.class);

        Blend(Scene scene) {
            this.scene = scene;
            this.heads = model.lines().map(lines -> SlipHead.of(scene, lines)).orElse(SlipHead.NONE);
            this.features = new Features(scene);
            this.ruled = rules.on(scene);
        }

        @Override
        public double chance(Candidate candidate, FieldName field) {
            boolean holder = field == FieldName.PAYEE_NAME && scene.type() != DocumentType.BANK_RECEIPT;
            double chance = holder ? asLabelled(candidate) : asRead(candidate, field);
            return switch (candidate.shape()) {
                case MisreadSigns.SHAPE -> Chances.shift(Math.min(0.98, chance), SIGN_MISREAD);
                case MisreadSigns.HEAD_SHAPE -> Chances.shift(Math.min(0.98, chance), HEAD_MISREAD);
                default -> chance;
            };
        }

        /**
         * Whoever a label names as holder of the account is the holder: the model looks for companies' names, and the account that a
         * fraud wants paid to may be a person's.
         */
        private double asLabelled(Candidate candidate) {
            FieldName field = FieldName.PAYEE_NAME;
            double rule = ruled.chance(candidate, field);
            double chance = asRead(candidate, field);
            if (rule >= NAMED) {
                return Math.max(chance, RULE_ALONE);
            }
            return rule < SOME_RULE && isNamed(field) ? Math.min(OUTVOTED, chance) : chance;
        }

        private double asRead(Candidate candidate, FieldName field) {
            double rule = ruled.chance(candidate, field);
            // A currency is a count of signs beside amounts, which the votes are; labelled papers rarely name it.
            if (!model.covers(field) || field.kind() == ValueKind.CURRENCY) {
                return rule;
            }
            double least = isForeign(field) ? CLEAR_RULE : SOME_RULE;
            if (rule >= least && !scene.isSlip() && blind.computeIfAbsent(field, this::isBlind)) {
                return RULE_ALONE * rule;
            }
            double learned = Chances.logit(learned(candidate, field));
            if (heads.knows(field)) {
                return Chances.ofLogit(
                        LINES_SHARE * Chances.logit(heads.chance(candidate, field)) + (1 - LINES_SHARE) * learned);
            }
            double share = isForeign(field) ? FOREIGN_SHARE : MODEL_SHARE;
            if (isForeign(field) && rule < CLEAR_RULE && isNamed(field)) {
                return Math.min(OUTVOTED, learned(candidate, field));
            }
            return Chances.ofLogit(share * learned + (1 - share) * Chances.logit(Math.max(0.05, rule)));
        }

        /** Invoices come in any language and form, contracts in any wording; receipts and Chinese forms the model was trained on. */
        private boolean isForeign(FieldName field) {
            boolean preamble = scene.type() == DocumentType.CONTRACT
                    && (field.kind() == ValueKind.PARTY || field == FieldName.SIGN_DATE);
            return !scene.language().equals("zh")
                    && (preamble || scene.type().isInvoiceLike())
                    && scene.type() != DocumentType.RECEIPT;
        }

        /** True if a label names the field's value beyond doubt: then nothing else on the paper is it. */
        private boolean isNamed(FieldName field) {
            return named.computeIfAbsent(field, f -> scene.candidates().stream()
                    .anyMatch(candidate -> candidate.kind() == f.kind() && ruled.chance(candidate, f) >= NAMED));
        }

        /** True if the model takes nothing on the paper for the field. */
        private boolean isBlind(FieldName field) {
            return scene.candidates().stream()
                    .filter(candidate -> candidate.kind() == field.kind())
                    .noneMatch(candidate -> learned(candidate, field) > LEAST_SEEN);
        }

        private FieldModel.Described describe(Candidate candidate) {
            return model.described(features.of(candidate));
        }

        private double learned(Candidate candidate, FieldName field) {
            return learned.computeIfAbsent(field, f -> new IdentityHashMap<>())
                    .computeIfAbsent(candidate, each -> described
                            .computeIfAbsent(each, this::describe)
                            .chance(field));
        }
    }
}
