package io.vouch.matching.split;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sums that the invoices of one deal make: each invoice alone, and each small group between the same parties. Two deals in
 * which an invoice of one equals a group of the other share the key of that sum.
 *
 * <p>A deal's groups are bounded: of up to {@value #FEW} invoices all groups of two to four, of more the pairs, of more than
 * {@value #MANY} only the whole; always the whole. A split into more parts than four is found where the parts are the whole of
 * their deal; there alone a misread digit of a picture is forgiven. The cents by which the tax of several invoices is rounded otherwise
 * than that of one are forgiven everywhere.
 */
public final class InvoiceSums {

    private static final int FEW = 8;
    private static final int MANY = 40;
    private static final int MOST_PARTS = 4;
    /** Invoices of a deal for which misread digits are forgiven: each of them adds some twenty sums. */
    private static final int MOST_MISREAD = 3;

    /** Totals are looked up by steps, as tax is rounded otherwise on several invoices than on one. */
    private static final BigDecimal STEP = new BigDecimal("0.1");

    private static final String BY_BUYER = "sum of buyer";

    private InvoiceSums() {}

    /**
     * One sum.
     *
     * @param key tenant, seller, currency and a step of amounts: equal for sums that may be one trade
     * @param parts the invoices that make it, by id; one for an invoice alone
     * @param among how many invoices of the seller the deal holds; 0 in state that was written before it was known
     */
    public record Sum(String key, List<InvoiceFacts> parts, int among) {
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
            int among = invoices.size();
            boolean bySeller = !parties.contains(BY_BUYER);
            for (InvoiceFacts invoice : invoices) {
                add(sums, parties, List.of(invoice), among);
                if (invoice.ocr() && bySeller) {
                    BigDecimal read = new BigDecimal(invoice.gross());
                    (among <= MOST_MISREAD ? MisreadSum.misread(read) : MisreadSum.withPoint(read))
                            .forEach(total -> add(sums, parties, List.of(invoice), among, total));
                }
            }
            groups(invoices).forEach(group -> add(sums, parties, group, among));
            if (bySeller && invoices.size() >= 2 && invoices.size() <= MOST_MISREAD) {
                MisreadSum.totals(invoices).forEach(total -> add(sums, parties, invoices, among, total));
            }
        });
        return sums;
    }

    /**
     * Invoices that state their parties and a total, one for each number: renderings of one invoice count once. Sellers are known by
     * id and by name, because a picture may have lost either.
     */
    private static Map<String, List<InvoiceFacts>> byParties(Collection<InvoiceFacts> deal) {
        List<InvoiceFacts> invoices = deal.stream()
                .filter(facts -> facts.type() == DocumentType.INVOICE && isWhole(facts))
                .sorted(Comparator.comparing(InvoiceFacts::documentId))
                .map(InvoiceFacts::lightForSums)
                .toList();
        Map<String, List<InvoiceFacts>> named = new TreeMap<>();
        invoices.forEach(
                facts -> parties(facts).forEach(parties -> named.computeIfAbsent(parties, key -> new ArrayList<>())
                        .add(facts)));
        Map<String, List<InvoiceFacts>> byParties = new TreeMap<>();
        named.forEach((parties, own) -> {
            Map<String, InvoiceFacts> distinct = new LinkedHashMap<>();
            Set<InvoiceFacts> known = Set.copyOf(own);
            invoices.stream()
                    .filter(facts ->
                            known.contains(facts) || (!parties.contains(BY_BUYER) && isSellerMisread(facts, own)))
                    .forEach(facts -> distinct.putIfAbsent(number(facts), facts));
            byParties.put(parties, List.copyOf(distinct.values()));
        });
        return byParties;
    }

    /** A picture that lost or misread its seller, or took the buyer for it, counts as its deal's other invoices do. */
    private static boolean isSellerMisread(InvoiceFacts facts, Collection<InvoiceFacts> others) {
        return facts.ocr()
                && others.stream()
                        .allMatch(other -> other.currency().equals(facts.currency())
                                && (facts.sellerName().isEmpty()
                                        || Misreading.explains(facts.sellerName(), other.sellerName())
                                        || isLike(facts.sellerName(), other.buyerName())));
    }

    private static boolean isLike(String one, String other) {
        return !other.isEmpty() && (one.equals(other) || Misreading.explains(one, other));
    }

    private static boolean isWhole(InvoiceFacts facts) {
        return (!facts.numbers().isEmpty() || facts.ocr())
                && !facts.gross().isEmpty()
                && new BigDecimal(facts.gross()).signum() > 0;
    }

    /** A picture may have lost its number: then it stands for itself. */
    private static String number(InvoiceFacts facts) {
        return facts.numbers().isEmpty() ? facts.documentId() : facts.numbers().get(0);
    }

    /** By the buyer too, where a picture may have lost or misread both name and id of the seller; {@link SplitRule} compares both. */
    private static List<String> parties(InvoiceFacts facts) {
        List<String> parties = new ArrayList<>();
        if (!facts.sellerName().isEmpty()) {
            parties.add(String.join("\u001f", facts.tenant(), "sum", facts.sellerName(), facts.currency()));
        }
        if (!facts.sellerId().isEmpty()) {
            parties.add(String.join("\u001f", facts.tenant(), "sum of id", facts.sellerId(), facts.currency()));
        }
        if (!facts.buyerId().isEmpty()) {
            parties.add(String.join("\u001f", facts.tenant(), BY_BUYER, facts.buyerId(), facts.currency()));
        } else if (!facts.buyerName().isEmpty()) {
            parties.add(String.join("\u001f", facts.tenant(), BY_BUYER, facts.buyerName(), facts.currency()));
        }
        return parties;
    }

    /** Round sums are left out: {@link SplitRule} takes them for chance. */
    private static void add(List<Sum> sums, String parties, List<InvoiceFacts> parts, int among) {
        add(sums, parties, parts, among, total(parts));
    }

    private static void add(List<Sum> sums, String parties, List<InvoiceFacts> parts, int among, BigDecimal total) {
        if (!SplitRule.isRound(total)) {
            steps(total, parts.size() == 1 ? SplitRule.MOST_OFF : BigDecimal.ZERO)
                    .forEach(step -> sums.add(new Sum(parties + '\u001f' + step, parts, among)));
        }
    }

    /** The steps of {@link #STEP} in which a total lies, give or take; a whole and its parts, which differ by no more, share one. */
    private static List<BigInteger> steps(BigDecimal total, BigDecimal off) {
        return Stream.of(total.subtract(off), total.add(off))
                .map(edge -> edge.divide(STEP, 0, RoundingMode.FLOOR).toBigInteger())
                .distinct()
                .toList();
    }

    static BigDecimal total(List<InvoiceFacts> parts) {
        return parts.stream().map(part -> new BigDecimal(part.gross())).reduce(BigDecimal.ZERO, BigDecimal::add);
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
