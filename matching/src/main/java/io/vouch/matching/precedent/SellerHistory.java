package io.vouch.matching.precedent;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Precedent.Kind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a seller invoiced before each deal, by the dates on the papers: event time, not arrival. */
final class SellerHistory {

    private SellerHistory() {}

    static List<Precedent> of(Collection<InvoiceFacts> ofSeller) {
        List<InvoiceFacts> dated = ofSeller.stream()
                .filter(paper -> Precedents.day(paper).isPresent())
                .sorted(Precedents.BY_DATE)
                .toList();
        List<Precedent> histories = new ArrayList<>();
        for (Map.Entry<String, List<InvoiceFacts>> deal :
                Precedents.byDeal(dated).entrySet()) {
            history(deal.getKey(), deal.getValue(), dated).ifPresent(histories::add);
        }
        return histories;
    }

    private static Optional<Precedent> history(String deal, List<InvoiceFacts> own, List<InvoiceFacts> dated) {
        Optional<LocalDate> first = own.stream()
                .filter(Precedents::isInvoice)
                .map(paper -> Precedents.day(paper).orElseThrow())
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Set<String> numbers = new HashSet<>();
        own.forEach(paper -> numbers.addAll(paper.numbers()));
        Deque<InvoiceFacts> latest = new ArrayDeque<>();
        // Backwards from the deal's first day, and no further than what is kept: the work grows with the papers, not
        // with their square.
        for (int i = before(dated, first.get()) - 1; i >= 0 && latest.size() < Precedent.MOST_PAPERS; i--) {
            InvoiceFacts paper = dated.get(i);
            // What the deal, or another one, hands in again is no habit: each number counts once.
            if (!paper.deal().equals(deal) && paper.numbers().stream().noneMatch(numbers::contains)) {
                numbers.addAll(paper.numbers());
                latest.addFirst(paper);
            }
        }
        InvoiceFacts one = own.get(0);
        return Optional.of(new Precedent(
                one.tenant(), deal, Kind.HISTORY, one.sellerName(), "", "", latest.size(), List.copyOf(latest)));
    }

    /** How many of the dated papers are of days before one. */
    private static int before(List<InvoiceFacts> dated, LocalDate day) {
        int low = 0;
        int high = dated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Precedents.day(dated.get(middle)).orElseThrow().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
