package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.confidence.Calibration;
import io.vouch.extraction.confidence.Family;
import io.vouch.extraction.confidence.Signals;
import io.vouch.extraction.feature.ContactPlaces;
import io.vouch.extraction.feature.FieldPlan;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.value.NormalText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<FieldName> OTHER_NUMBERS = List.of(
            FieldName.CONTRACT_NUMBER,
            FieldName.FACTORING_CONTRACT_NUMBER,
            FieldName.NOTICE_NUMBER,
            FieldName.PAYEE_ACCOUNT);

    /** An invoice's number and those that it must differ from, see {@link Parties}. */
    private static final Set<FieldName> NUMBERS =
            EnumSet.of(FieldName.INVOICE_NUMBER, FieldName.CONTRACT_NUMBER, FieldName.PURCHASE_ORDER_NUMBER);

    private static final double LEAST_EXPECTED = 0.06;
    private static final double LEAST_OF_MANY = 0.3;
    private static final int MOST_OF_MANY = 500;

    private final Scorer scorer;
    private final Calibration calibration;

    public FieldDecoder(Scorer scorer, Calibration calibration) {
        this.scorer = scorer;
        this.calibration = calibration;
    }

    /** The readings of each field that the paper has. */
    public Map<FieldName, List<Reading>> decode(Scene scene) {
        Map<FieldName, List<Reading>> readings = new EnumMap<>(FieldName.class);
        for (Judged each : judge(scene)) {
            readings.computeIfAbsent(each.field(), f -> new ArrayList<>()).add(each.reading());
        }
        if (FieldPlan.fields(scene.type()).contains(FieldName.INVOICE_NUMBERS)) {
            TableColumn.addInvoiceNumbers(scene.layout(), readings);
        }
        ContactPlaces.addTo(readings, scene);
        return readings;
    }

    /** The first reading of an invoice's number that {@link #decode} finds. */
    public Optional<Reading> invoiceNumber(Scene scene) {
        return judge(scene, NUMBERS).stream()
                .filter(each -> each.field() == FieldName.INVOICE_NUMBER)
                .map(Judged::reading)
                .findFirst();
    }

    /** The same readings, field by field in order of rank, each with what speaks for and against it. */
    public List<Judged> judge(Scene scene) {
        return judge(scene, FieldPlan.fields(scene.type()));
    }

    private List<Judged> judge(Scene scene, Set<FieldName> fields) {
        Map<FieldName, List<Choice>> choices = Choices.of(scene, scorer, fields);
        Sums.settle(choices);
        CashRounding.settle(choices);
        OrderPrefix.settle(choices);
        Parties.settle(choices);
        Spellings.settle(choices);
        TaxIdRepair.settle(choices);
        keepNumbersApart(choices);
        Echoes echoes = new Echoes(scene);
        List<Judged> judged = new ArrayList<>();
        choices.forEach((field, ranked) -> {
            List<Choice> shown = field == FieldName.INVOICE_NUMBERS
                    ? many(ranked)
                    : few(ranked, EXPECTED.contains(field) ? LEAST_EXPECTED : LEAST_CHOSEN);
            for (Choice choice : shown) {
                judged.add(judge(
                        field,
                        new Signals(
                                choice.chance(),
                                rival(field, choice, ranked),
                                choice.candidate().spot().confidence(),
                                choice.candidate().spot().source() == ReadingSource.OCR,
                                Verdicts.ofDigits(field, choice.value()),
                                choice.sums(),
                                echoes.of(field, choice),
                                scene.isLabelled(choice.candidate(), field),
                                family(scene, choice)),
                        choice));
            }
        });
        return judged;
    }

    /** A number that names the contract, the notice or the account is no invoice's. */
    private static void keepNumbersApart(Map<FieldName, List<Choice>> choices) {
        Map<String, Double> taken = new HashMap<>();
        for (FieldName field : OTHER_NUMBERS) {
            choices.getOrDefault(field, List.of()).stream()
                    .limit(1)
                    .forEach(choice -> taken.merge(key(choice), choice.chance(), Math::max));
        }
        choices.computeIfPresent(FieldName.INVOICE_NUMBERS, (field, numbers) -> {
            List<Choice> free = numbers.stream()
                    .filter(choice -> taken.getOrDefault(key(choice), 0.0) <= choice.chance())
                    .toList();
            return free.isEmpty() ? null : free;
        });
    }

    private static String key(Choice choice) {
        return NormalText.digestible(choice.value());
    }

    private static List<Choice> few(List<Choice> ranked, double least) {
        if (ranked.get(0).chance() < least) {
            return List.of();
        }
        return ranked.stream()
                .filter(choice -> choice.chance() >= LEAST_EXPECTED)
                .limit(SHOWN)
                .toList();
    }

    /** A list field has one reading for each of its values. */
    private static List<Choice> many(List<Choice> ranked) {
        return ranked.stream()
                .filter(choice -> choice.chance() >= LEAST_OF_MANY)
                .limit(MOST_OF_MANY)
                .toList();
    }

    private static Family family(Scene scene, Choice choice) {
        boolean scanned = choice.candidate().spot().source() == ReadingSource.OCR;
        return Family.of(
                scene.isSlip(),
                scene.isWesternContract(),
                scanned,
                scene.language().equals("zh"));
    }

    private Judged judge(FieldName field, Signals signals, Choice choice) {
        Spot spot = choice.candidate().spot();
        Reading reading = new Reading(
                choice.value(),
                spot.text(),
                calibration.confidence(field, signals),
                spot.run().page(spot.from(), spot.to()),
                spot.box(),
                spot.source());
        return new Judged(field, reading, signals);
    }

    /** The chance of the best other value; the values of a list are no rivals. */
    private static double rival(FieldName field, Choice choice, List<Choice> ranked) {
        if (field == FieldName.INVOICE_NUMBERS) {
            return 0;
        }
        return ranked.stream()
                .filter(other -> other != choice)
                .mapToDouble(Choice::chance)
                .max()
                .orElse(0);
    }
}
