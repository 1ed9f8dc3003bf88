package io.vouch.matching.precedent;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Precedent.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the deals before each one claim from the same debtor: by submission, so that the limit is used up in that order. */
final class DebtorExposure {

    private static final int EXAMPLES = 5;

    private DebtorExposure() {}

    static List<Precedent> of(Collection<InvoiceFacts> onDebtor) {
        List<Precedent> exposures = new ArrayList<>();
        Map<String, BigDecimal> totals = new HashMap<>();
        Map<String, List<InvoiceFacts>> before = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (Map.Entry<String, List<InvoiceFacts>> deal :
                Precedents.byDeal(onDebtor).entrySet()) {
            Set<String> currencies = new TreeSet<>();
            deal.getValue().forEach(paper -> currencies.add(paper.currency()));
            for (String currency : currencies) {
                List<InvoiceFacts> papers = before.getOrDefault(currency, List.of());
                exposures.add(new Precedent(
                        deal.getValue().get(0).tenant(),
                        deal.getKey(),
                        Kind.EXPOSURE,
                        deal.getValue().get(0).buyerName(),
                        currency,
                        totals.getOrDefault(currency, BigDecimal.ZERO).toPlainString(),
                        papers.size(),
                        papers.subList(0, Math.min(EXAMPLES, papers.size()))));
            }
            for (InvoiceFacts paper : deal.getValue()) {
                if (paper.numbers().isEmpty()
                        || numbers.add(
                                paper.sellerName() + '|' + paper.numbers().get(0))) {
                    totals.merge(paper.currency(), new BigDecimal(paper.gross()), BigDecimal::add);
                    before.computeIfAbsent(paper.currency(), none -> new ArrayList<>())
                            .add(paper);
                }
            }
        }
        return exposures;
    }
}
