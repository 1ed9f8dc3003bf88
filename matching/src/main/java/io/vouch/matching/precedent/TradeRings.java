package io.vouch.matching.precedent;

import io.vouch.matching.CheckPolicy;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Precedent.Kind;
import io.vouch.matching.Threshold;
import io.vouch.matching.party.PartyLikeness;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invoices of like amount that lead from a firm back to itself: A sells to B, B to C, C to A. Two firms that sell to one another are
 * a ring only with the same goods; of more, those whose goods are known must agree. Firms of one name and two ids are two where a
 * ring leads through both, as companies of one group do.
 */
final class TradeRings {

    /** Longer chains are not told apart from a market. */
    private static final int LONGEST = 5;
    /** Steps of the search under one key: bounds what one crowded amount can cost. */
    private static final int MOST_STEPS = 200_000;

    private static final int MOST_RINGS = 200;

    private final CheckPolicy policy;
    private final Map<String, List<InvoiceFacts>> bySeller = new LinkedHashMap<>();
    private final List<List<InvoiceFacts>> rings = new ArrayList<>();
    private int steps;

    private TradeRings(CheckPolicy policy) {
        this.policy = policy;
    }

    static List<Precedent> of(Collection<InvoiceFacts> papers, CheckPolicy policy) {
        TradeRings search = new TradeRings(policy);
        Set<String> numbers = new HashSet<>();
        List<InvoiceFacts> invoices = papers.stream()
                .filter(Precedents::isInvoice)
                .filter(paper -> Precedents.day(paper).isPresent())
                .sorted(Precedents.BY_DATE)
                .filter(paper -> paper.numbers().isEmpty()
                        || numbers.add(
                                paper.sellerName() + '|' + paper.numbers().get(0)))
                .toList();
        invoices.forEach(paper -> search.bySeller
                .computeIfAbsent(paper.sellerName(), seller -> new ArrayList<>())
                .add(paper));
        for (InvoiceFacts first : invoices) {
            List<InvoiceFacts> path = new ArrayList<>(List.of(first));
            search.extend(path);
        }
        List<Precedent> precedents = new ArrayList<>();
        search.rings.forEach(ring -> tell(ring, precedents));
        return precedents;
    }

    /** Each ring is found once: from its first invoice by date. True if the path led back to its first firm. */
    private boolean extend(List<InvoiceFacts> path) {
        InvoiceFacts first = path.get(0);
        InvoiceFacts last = path.get(path.size() - 1);
        boolean named = path.size() > 1 && last.buyerName().equals(first.sellerName());
        boolean closed = named && isOne(buyer(last), seller(first));
        // What closes by the name alone may lead on to the firm itself.
        if (!closed && path.size() < LONGEST) {
            for (InvoiceFacts next : bySeller.getOrDefault(last.buyerName(), List.of())) {
                if (steps++ > MOST_STEPS) {
                    return false;
                }
                if (Precedents.BY_DATE.compare(first, next) < 0 && isNear(path, next) && isNew(path, next)) {
                    path.add(next);
                    closed |= extend(path);
                    path.remove(path.size() - 1);
                }
            }
            if (closed) {
                return true;
            }
        }
        if (named && haveOneKindOfGoods(path) && rings.size() < MOST_RINGS) {
            rings.add(List.copyOf(path));
        }
        return named;
    }

    /** A ring passes each firm once. */
    private static boolean isNew(List<InvoiceFacts> path, InvoiceFacts next) {
        return !isOne(seller(next), buyer(next))
                && path.stream().noneMatch(paper -> isOne(seller(paper), seller(next)))
                && path.stream().skip(1).noneMatch(paper -> isOne(seller(paper), buyer(next)));
    }

    /** @param id empty where a paper gives none, or a picture may have misread it */
    private record Firm(String name, String id) {}

    private static boolean isOne(Firm firm, Firm other) {
        return PartyLikeness.of(firm.id, firm.name, other.id, other.name).isSame();
    }

    private static Firm seller(InvoiceFacts paper) {
        return new Firm(paper.sellerName(), paper.ocr() ? "" : paper.sellerId());
    }

    private static Firm buyer(InvoiceFacts paper) {
        return new Firm(paper.buyerName(), paper.ocr() ? "" : paper.buyerId());
    }

    private boolean isNear(List<InvoiceFacts> path, InvoiceFacts next) {
        long days = ChronoUnit.DAYS.between(
                Precedents.day(path.get(0)).orElseThrow(), Precedents.day(next).orElseThrow());
        BigDecimal smallest = amount(next);
        BigDecimal largest = smallest;
        for (InvoiceFacts paper : path) {
            smallest = smallest.min(amount(paper));
            largest = largest.max(amount(paper));
        }
        return days <= policy.count(Threshold.RING_DAYS)
                && largest.compareTo(smallest.multiply(policy.value(Threshold.RING_SPREAD))) <= 0;
    }

    private static BigDecimal amount(InvoiceFacts paper) {
        return new BigDecimal(paper.gross());
    }

    private static boolean haveOneKindOfGoods(List<InvoiceFacts> ring) {
        List<InvoiceFacts> known =
                ring.stream().filter(paper -> !paper.descriptions().isEmpty()).toList();
        if (known.size() < 2) {
            return false;
        }
        Set<String> common = new HashSet<>(known.get(0).descriptions());
        known.forEach(paper -> common.retainAll(paper.descriptions()));
        return !common.isEmpty();
    }

    private static void tell(List<InvoiceFacts> ring, List<Precedent> precedents) {
        String id = ring.stream()
                .map(InvoiceFacts::documentId)
                .sorted()
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        for (int i = 0; i < ring.size(); i++) {
            List<InvoiceFacts> others = new ArrayList<>(ring.subList(i + 1, ring.size()));
            others.addAll(ring.subList(0, i));
            InvoiceFacts own = ring.get(i);
            precedents.add(new Precedent(
                    own.tenant(),
                    own.deal(),
                    Kind.RING,
                    own.documentId() + '\u001f' + id,
                    own.currency(),
                    "",
                    ring.size(),
                    others));
        }
    }
}
