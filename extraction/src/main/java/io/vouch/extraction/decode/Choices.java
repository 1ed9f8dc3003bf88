package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.feature.FieldPlan;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.value.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the values of each field on its own: equal values at several places support each other. */
final class Choices {

    /** A value below this chance is not worth showing even as a runner-up. */
    private static final double LEAST = 0.12;

    private Choices() {}

    static Map<FieldName, List<Choice>> of(Scene scene, Scorer scorer) {
        Map<FieldName, List<Choice>> all = new EnumMap<>(FieldName.class);
        for (FieldName field : FieldPlan.fields(scene.type())) {
            List<Choice> choices = ranked(scene, scorer, field);
            if (!choices.isEmpty()) {
                all.put(field, choices);
            }
        }
        return all;
    }

    private static List<Choice> ranked(Scene scene, Scorer scorer, FieldName field) {
        Map<String, Choice> byValue = new LinkedHashMap<>();
        for (Candidate candidate : scene.candidates()) {
            if (candidate.kind() != field.kind()) {
                continue;
            }
            double chance = scorer.chance(scene, candidate, field);
            if (chance >= LEAST) {
                byValue.merge(key(candidate, field), new Choice(candidate, chance), Choices::merged);
            }
        }
        List<Choice> ranked = new ArrayList<>(byValue.values());
        ranked.sort(Comparator.comparingDouble(Choice::chance).reversed());
        return ranked;
    }

    private static Choice merged(Choice one, Choice other) {
        Candidate better = other.chance() > one.chance() ? other.candidate() : one.candidate();
        return new Choice(better, Chances.either(one.chance(), other.chance()));
    }

    private static String key(Candidate candidate, FieldName field) {
        return switch (field.kind()) {
            case AMOUNT, NUMBER -> new BigDecimal(candidate.value()).stripTrailingZeros().toPlainString();
            default -> NormalText.digestible(candidate.value());
        };
    }
}
