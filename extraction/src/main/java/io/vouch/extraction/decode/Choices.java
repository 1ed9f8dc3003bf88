package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.value.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks the values of each field on its own: equal values at several places support each other. */
final class Choices {

    /** A value below this chance is not worth showing even as a runner-up. */
    private static final double LEAST = 0.03;

    /** A second place with the same value is not independent of the first: it counts for less. */
    private static final double REPEAT = 0.4;

    private Choices() {}

    static Map<FieldName, List<Choice>> of(Scene scene, Scorer scorer, Set<FieldName> fields) {
        Map<FieldName, List<Choice>> all = new EnumMap<>(FieldName.class);
        Scorer.ForScene scoring = scorer.on(scene);
        for (FieldName field : fields) {
            List<Choice> choices = ranked(scene, scoring, field);
            if (!choices.isEmpty()) {
                all.put(field, choices);
            }
        }
        return all;
    }

    private static List<Choice> ranked(Scene scene, Scorer.ForScene scorer, FieldName field) {
        Map<String, Choice> byValue = new LinkedHashMap<>();
        for (Candidate candidate : scene.candidates()) {
            if (candidate.kind() != field.kind()) {
                continue;
            }
            double chance = scorer.chance(candidate, field);
            if (chance >= LEAST) {
                byValue.merge(key(candidate, field), new Choice(candidate, chance), Choices::merged);
            }
        }
        List<Choice> ranked = new ArrayList<>(byValue.values());
        ranked.sort(Comparator.comparingDouble(Choice::chance).reversed());
        return ranked;
    }

    private static Choice merged(Choice one, Choice other) {
        Choice better = other.chance() > one.chance() ? other : one;
        Choice worse = better == one ? other : one;
        return better.withChance(Chances.either(better.chance(), REPEAT * worse.chance()));
    }

    private static String key(Candidate candidate, FieldName field) {
        return switch (field.kind()) {
            case AMOUNT, NUMBER -> new BigDecimal(candidate.value())
                    .stripTrailingZeros()
                    .toPlainString();
            default -> NormalText.digestible(candidate.value());
        };
    }
}
