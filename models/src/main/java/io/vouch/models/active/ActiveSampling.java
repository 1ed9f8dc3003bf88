package io.vouch.models.active;

import io.vouch.extraction.FieldName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ranks papers by expected change in risk decisions times amount: the chance that a value is wrong, where a check rests on the value,
 * and the money that hangs on it. Confidence is calibrated, so one less it is that chance. Papers of one vendor teach nearly the
 * same: each further one of a vendor counts half.
 */
public final class ActiveSampling {

    private static final double AGAIN = 0.5;

    private ActiveSampling() {}

    /** @param most how many papers to suggest */
    public static List<Suggestion> rank(List<ReadPaper> papers, int most) {
        Map<String, BigDecimal> medians = medians(papers);
        List<Suggestion> ranked = new ArrayList<>(papers.stream()
                .map(paper -> suggestion(paper, medians))
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(each -> each.paper()
                        .documentId()))
                .toList());
        Map<String, Integer> taken = new HashMap<>();
        List<Suggestion> chosen = new ArrayList<>();
        while (chosen.size() < most && !ranked.isEmpty()) {
            Suggestion best = ranked.stream()
                    .max(Comparator.comparingDouble((Suggestion each) -> worth(each, taken))
                            .thenComparing(each -> each.paper().documentId(), Comparator.reverseOrder()))
                    .orElseThrow();
            ranked.remove(best);
            taken.merge(best.paper().vendor(), 1, Integer::sum);
            chosen.add(best);
        }
        return chosen;
    }

    private static double worth(Suggestion suggestion, Map<String, Integer> taken) {
        String vendor = suggestion.paper().vendor();
        int before = vendor.isEmpty() ? 0 : taken.getOrDefault(vendor, 0);
        return suggestion.score() * Math.pow(AGAIN, before);
    }

    private static Suggestion suggestion(ReadPaper paper, Map<String, BigDecimal> medians) {
        Map<FieldName, Double> doubts = new TreeMap<>();
        paper.confidence().forEach((field, confidence) -> {
            double doubt = weight(field) * (1 - confidence);
            if (doubt > 0) {
                doubts.put(field, doubt);
            }
        });
        double change =
                doubts.values().stream().mapToDouble(Double::doubleValue).sum();
        double median = medians.getOrDefault(paper.currency(), BigDecimal.ONE).doubleValue();
        double stake = median <= 0 ? 1 : paper.amount().abs().doubleValue() / median;
        List<FieldName> doubtful = doubts.entrySet().stream()
                .sorted(Map.Entry.<FieldName, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return new Suggestion(paper, change, stake, change * stake, doubtful);
    }

    /** Checks compare numbers, parties, accounts and amounts; dates decide some; free text none. */
    private static double weight(FieldName field) {
        return switch (field.kind()) {
            case IDENTIFIER, PARTY, TAX_ID, ACCOUNT, AMOUNT, WORDS -> 1;
            case DATE, NUMBER, CURRENCY, KIND -> 0.5;
            case TEXT -> 0;
        };
    }

    private static Map<String, BigDecimal> medians(List<ReadPaper> papers) {
        Map<String, List<BigDecimal>> amounts = new TreeMap<>();
        for (ReadPaper paper : papers) {
            if (paper.amount().signum() != 0) {
                amounts.computeIfAbsent(paper.currency(), c -> new ArrayList<>())
                        .add(paper.amount().abs());
            }
        }
        Map<String, BigDecimal> medians = new TreeMap<>();
        amounts.forEach((currency, own) -> {
            own.sort(Comparator.naturalOrder());
            medians.put(currency, own.get(own.size() / 2));
        });
        return medians;
    }
}
