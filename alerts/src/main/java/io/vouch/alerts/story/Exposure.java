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

    private Exposure() {}

    /** One amount a currency, sorted by it. */
    static List<Amount> of(Collection<StoryAlert> alerts, StoryPapers papers) {
        Map<String, Map<String, List<StoryAlert>>> deals = new TreeMap<>();
        alerts.stream().filter(alert -> alert.amount().amount().signum() > 0).forEach(alert -> deals.computeIfAbsent(
                        alert.deal(), deal -> new TreeMap<>())
                .computeIfAbsent(alert.amount().currency(), currency -> new ArrayList<>())
                .add(alert));
        Map<String, BigDecimal> sums = new TreeMap<>();
        deals.forEach((deal, currencies) -> currencies.forEach(
                (currency, some) -> sums.merge(currency, ofDeal(deal, currency, some, papers), BigDecimal::add)));
        return sums.entrySet().stream()
                .map(sum -> new Amount(sum.getValue(), sum.getKey()))
                .toList();
    }

    /** Alerts that share a paper are about the same money: the largest counts. */
    private static BigDecimal ofDeal(String deal, String currency, List<StoryAlert> alerts, StoryPapers papers) {
        Set<String> counted = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal largest = BigDecimal.ZERO;
        for (StoryAlert alert : alerts.stream().sorted(LARGEST_FIRST).toList()) {
            largest = largest.max(alert.amount().amount());
            List<String> own = alert.documents().stream()
                    .filter(document -> papers.deal(document).orElse(deal).equals(deal))
                    .toList();
            if (own.stream().noneMatch(counted::contains)) {
                sum = sum.add(alert.amount().amount());
            }
            counted.addAll(own);
        }
        BigDecimal most = papers.receivables(deal)
                .filter(all -> all.currency().equals(currency))
                .map(Amount::amount)
                .orElse(largest);
        return sum.min(most.max(largest));
    }
}
