package io.vouch.alerts.story;

import io.vouch.matching.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the alerts of a story put at risk, each receivable once. */
final class Exposure {

    private static final Comparator<StoryAlert> LARGEST_FIRST = Comparator.comparing(
                    (StoryAlert alert) -> alert.amount().amount())
            .reversed()
            .thenComparing(StoryAlert::alertId);

    private static final String DUPLICATE = "DUP-";

    private Exposure() {}

    /** One amount a currency, sorted by it. */
    static List<Amount> of(Collection<StoryAlert> alerts, StoryPapers papers) {
        Map<String, List<StoryAlert>> currencies = new TreeMap<>();
        alerts.stream()
                .filter(alert -> alert.amount().amount().signum() > 0)
                .sorted(LARGEST_FIRST)
                .forEach(alert -> currencies
                        .computeIfAbsent(alert.amount().currency(), currency -> new ArrayList<>())
                        .add(alert));
        List<Amount> amounts = new ArrayList<>();
        currencies.forEach((currency, some) -> amounts.add(new Amount(sum(currency, some, papers), currency)));
        return amounts;
    }

    /** Alerts that share a paper are about the same money: the largest counts, in whichever deal it stands. */
    private static BigDecimal sum(String currency, List<StoryAlert> largestFirst, StoryPapers papers) {
        Set<String> counted = new HashSet<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> largest = new TreeMap<>();
        for (StoryAlert alert : largestFirst) {
            largest.merge(alert.deal(), alert.amount().amount(), BigDecimal::max);
            List<String> same = sameMoney(alert, papers);
            if (same.stream().noneMatch(counted::contains)) {
                sums.merge(alert.deal(), alert.amount().amount(), BigDecimal::add);
            }
            counted.addAll(same);
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().min(most(sum.getKey(), currency, largest.get(sum.getKey()), papers)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The papers of an alert's own deal; of a duplicate, those of the other deal too: both rest on one receivable. */
    private static List<String> sameMoney(StoryAlert alert, StoryPapers papers) {
        return alert.documents().stream()
                .filter(document -> alert.check().startsWith(DUPLICATE)
                        || papers.deal(document).orElse(alert.deal()).equals(alert.deal()))
                .toList();
    }

    /** A deal puts no more at risk than its receivables, or than its largest alert says. */
    private static BigDecimal most(String deal, String currency, BigDecimal largest, StoryPapers papers) {
        return papers.receivables(deal)
                .filter(all -> all.currency().equals(currency))
                .map(Amount::amount)
                .orElse(largest)
                .max(largest);
    }
}
