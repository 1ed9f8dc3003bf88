package io.vouch.matching.split;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums that the invoices of one deal make: each invoice alone, and each small group between the same parties. Two deals in
 * which an invoice of one equals a group of the other share the key of that sum.
 *
 * <p>A deal's groups are bounded: of up to {@value #FEW} invoices all groups of two to four, of more the pairs, of more than
 * {@value #MANY} only the whole; always the whole. A split into more parts than four is found where the parts are the whole of
 * their deal.
 */
public final class InvoiceSums {

    private static final int FEW = 8;
    private static final int MANY = 40;
    private static final int MOST_PARTS = 4;

    private InvoiceSums() {}

    /**
     * One sum.
     *
     * @param key tenant, parties and amount: equal for sums that may be one trade
     * @param parts the invoices that make it, by id; one for an invoice alone
     */
    public record Sum(String key, List<InvoiceFacts> parts) {
        public Sum {
            parts = List.copyOf(parts);
        }

        /** Equal for the same papers. */
        public String id() {
            StringBuilder id = new StringBuilder();
            parts.forEach(part -> id.append(part.documentId()).append('|'));
            return id.toString();
        }
    }

    /** All sums of a deal, the same for any order of its papers. */
    public static List<Sum> of(Collection<InvoiceFacts> deal) {
        List<Sum> sums = new ArrayList<>();
        byParties(deal).forEach((parties, invoices) -> {
            invoices.forEach(invoice -> sums.add(sum(parties, List.of(invoice))));
            groups(invoices).forEach(group -> sums.add(sum(parties, group)));
        });
        return sums;
    }

    /** Invoices that state their parties and a total, one for each number: renderings of one invoice count once. */
    private static Map<String, List<InvoiceFacts>> byParties(Collection<InvoiceFacts> deal) {
        Map<String, Map<String, InvoiceFacts>> distinct = new TreeMap<>();
        deal.stream()
                .filter(facts -> facts.type() == DocumentType.INVOICE && isWhole(facts))
                .sorted(Comparator.comparing(InvoiceFacts::documentId))
                .forEach(facts -> distinct.computeIfAbsent(parties(facts), key -> new TreeMap<>())
                        .putIfAbsent(facts.numbers().get(0), slim(facts)));
        Map<String, List<InvoiceFacts>> byParties = new TreeMap<>();
        distinct.forEach((parties, invoices) -> byParties.put(
                parties,
                invoices.values().stream()
                        .sorted(Comparator.comparing(InvoiceFacts::documentId))
                        .toList()));
        return byParties;
    }

    private static boolean isWhole(InvoiceFacts facts) {
        return !facts.numbers().isEmpty()
                && !facts.gross().isEmpty()
                && new BigDecimal(facts.gross()).signum() > 0
                && !facts.sellerName().isEmpty()
                && !facts.buyerName().isEmpty();
    }

    private static String parties(InvoiceFacts facts) {
        return String.join("\u001f", facts.tenant(), "sum", facts.sellerName(), facts.buyerName(), facts.currency());
    }

    /** What a finding shows of a part; the rest is remembered elsewhere. */
    private static InvoiceFacts slim(InvoiceFacts facts) {
        return new InvoiceFacts(
                facts.documentId(),
                facts.tenant(),
                facts.deal(),
                facts.name(),
                facts.sequence(),
                facts.type(),
                facts.sha256(),
                "",
                facts.numbers(),
                facts.code(),
                facts.date(),
                facts.sellerId(),
                facts.sellerName(),
                facts.buyerId(),
                facts.buyerName(),
                facts.gross(),
                facts.currency(),
                "",
                facts.ocr(),
                facts.places(),
                facts.contract(),
                facts.goods(),
                List.of());
    }

    private static Sum sum(String parties, List<InvoiceFacts> parts) {
        BigDecimal total =
                parts.stream().map(part -> new BigDecimal(part.gross())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(parties + '\u001f' + total.stripTrailingZeros().toPlainString(), parts);
    }

    private static List<List<InvoiceFacts>> groups(List<InvoiceFacts> invoices) {
        List<List<InvoiceFacts>> groups = new ArrayList<>();
        int most = invoices.size() <= FEW ? MOST_PARTS : invoices.size() <= MANY ? 2 : 0;
        grow(invoices, 0, new ArrayList<>(), most, groups);
        if (invoices.size() > most && invoices.size() >= 2) {
            groups.add(invoices);
        }
        return groups;
    }

    private static void grow(
            List<InvoiceFacts> invoices,
            int from,
            List<InvoiceFacts> taken,
            int most,
            List<List<InvoiceFacts>> groups) {
        if (taken.size() >= 2) {
            groups.add(List.copyOf(taken));
        }
        for (int i = from; i < invoices.size() && taken.size() < most; i++) {
            taken.add(invoices.get(i));
            grow(invoices, i + 1, taken, most, groups);
            taken.remove(taken.size() - 1);
        }
    }
}
