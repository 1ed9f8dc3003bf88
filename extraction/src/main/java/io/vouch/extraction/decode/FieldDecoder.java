package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.feature.FieldPlan;
import io.vouch.extraction.feature.Scene;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a scene to readings: the chosen value of each field first, then at most two runners-up. Thread-safe. */
public final class FieldDecoder {

    private static final int SHOWN = 3;
    private static final double LEAST_CHOSEN = 0.25;
    /** Every paper of its kind has these: a doubtful value is shown with its low confidence. */
    private static final Set<FieldName> EXPECTED = EnumSet.of(
            FieldName.SELLER_NAME,
            FieldName.SELLER_ADDRESS,
            FieldName.ISSUE_DATE,
            FieldName.GROSS_AMOUNT,
            FieldName.INVOICE_NUMBER);

    private static final double LEAST_EXPECTED = 0.06;
    private static final double LEAST_OF_MANY = 0.3;
    private static final int MOST_OF_MANY = 500;

    private final Scorer scorer;

    public FieldDecoder(Scorer scorer) {
        this.scorer = scorer;
    }

    public Map<FieldName, List<Reading>> decode(Scene scene) {
        Map<FieldName, List<Choice>> choices = Choices.of(scene, scorer);
        Sums.settle(choices);
        Parties.settle(choices);
        Map<FieldName, List<Reading>> readings = new EnumMap<>(FieldName.class);
        choices.forEach((field, ranked) -> {
            List<Reading> shown = field == FieldName.INVOICE_NUMBERS
                    ? many(ranked)
                    : few(ranked, EXPECTED.contains(field) ? LEAST_EXPECTED : LEAST_CHOSEN);
            if (!shown.isEmpty()) {
                readings.put(field, shown);
            }
        });
        if (FieldPlan.fields(scene.type()).contains(FieldName.INVOICE_NUMBERS)) {
            TableColumn.addInvoiceNumbers(scene.layout(), readings);
        }
        return readings;
    }

    private static List<Reading> few(List<Choice> ranked, double least) {
        if (ranked.get(0).chance() < least) {
            return List.of();
        }
        return ranked.stream()
                .filter(choice -> choice.chance() >= LEAST_EXPECTED)
                .limit(SHOWN)
                .map(FieldDecoder::reading)
                .toList();
    }

    /** A list field has one reading for each of its values. */
    private static List<Reading> many(List<Choice> ranked) {
        List<Reading> shown = new ArrayList<>();
        for (Choice choice : ranked) {
            if (choice.chance() >= LEAST_OF_MANY && shown.size() < MOST_OF_MANY) {
                shown.add(reading(choice));
            }
        }
        return shown;
    }

    private static Reading reading(Choice choice) {
        Candidate candidate = choice.candidate();
        Spot spot = candidate.spot();
        double chance = Chances.clamp(choice.chance()) * (0.5 + 0.5 * spot.confidence());
        return new Reading(
                candidate.value(),
                spot.text(),
                chance,
                spot.run().page(spot.from(), spot.to()),
                spot.box(),
                spot.source());
    }
}
