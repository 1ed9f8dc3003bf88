package io.vouch.matching.precedent;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Precedent.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose invoices a payment may belong to, if not to the deal whose papers show it: those that other deals address to the payer. */
final class OtherCustomers {

    /** Beside those that the receipt names or equals, so many tell that the payer is somebody's customer. */
    private static final int LATEST = 5;

    private OtherCustomers() {}

    /**
     * One precedent for each receipt: the work grows with the papers under the key, not with receipts times invoices.
     *
     * @param papers invoices on one debtor, and receipts that it paid
     * @param invoices of them
     */
    static List<Precedent> of(Collection<InvoiceFacts> papers, List<InvoiceFacts> invoices) {
        List<InvoiceFacts> receipts = papers.stream()
                .filter(paper -> paper.type() == DocumentType.BANK_RECEIPT)
                .sorted(Precedents.BY_SUBMISSION)
                .toList();
        if (receipts.isEmpty()) {
            return List.of();
        }
        List<InvoiceFacts> latestFirst =
                invoices.stream().sorted(Precedents.BY_DATE.reversed()).toList();
        Map<String, List<InvoiceFacts>> alike = new HashMap<>();
        Set<String> own = new HashSet<>();
        for (InvoiceFacts invoice : latestFirst) {
            own.add(invoice.deal());
            invoice.numbers().forEach(number -> add(alike, "number " + number, invoice));
            add(alike, "amount " + invoice.gross(), invoice);
        }
        return receipts.stream()
                .map(receipt -> precedent(
                        receipt, own.contains(receipt.deal()) ? List.of() : papers(receipt, alike, latestFirst)))
                .toList();
    }

    private static void add(Map<String, List<InvoiceFacts>> alike, String key, InvoiceFacts invoice) {
        List<InvoiceFacts> same = alike.computeIfAbsent(key, none -> new ArrayList<>());
        if (same.size() < Precedent.MOST_PAPERS) {
            same.add(invoice);
        }
    }

    private static List<InvoiceFacts> papers(
            InvoiceFacts receipt, Map<String, List<InvoiceFacts>> alike, List<InvoiceFacts> latestFirst) {
        Map<String, InvoiceFacts> chosen = new LinkedHashMap<>();
        List<List<InvoiceFacts>> groups = new ArrayList<>();
        receipt.numbers().forEach(number -> groups.add(alike.getOrDefault("number " + number, List.of())));
        groups.add(alike.getOrDefault("amount " + receipt.gross(), List.of()));
        groups.add(latestFirst.subList(0, Math.min(LATEST, latestFirst.size())));
        groups.forEach(group -> group.forEach(invoice -> chosen.putIfAbsent(invoice.documentId(), invoice)));
        return chosen.values().stream().limit(Precedent.MOST_PAPERS).toList();
    }

    private static Precedent precedent(InvoiceFacts receipt, List<InvoiceFacts> papers) {
        return new Precedent(
                receipt.tenant(),
                receipt.deal(),
                Kind.PAYER,
                receipt.documentId(),
                receipt.currency(),
                "",
                papers.size(),
                papers);
    }
}
