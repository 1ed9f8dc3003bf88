package io.vouch.matching.precedent;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.check.PaperDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the papers under one key mean for the deal of each of them. */
public final class Precedents {

    /** By date on the paper, then by id: the same in any order of arrival. */
    static final Comparator<InvoiceFacts> BY_DATE =
            Comparator.comparing(InvoiceFacts::date).thenComparing(InvoiceFacts::documentId);

    static final Comparator<InvoiceFacts> BY_SUBMISSION =
            Comparator.comparingLong(InvoiceFacts::sequence).thenComparing(InvoiceFacts::documentId);

    private Precedents() {}

    /**
     * The precedents of each deal.
     *
     * @param key one of {@link PrecedentKeys#of} that all papers share
     */
    public static List<Precedent> of(String key, Collection<InvoiceFacts> papers, CheckPolicy policy) {
        List<Precedent> precedents =
                switch (PrecedentKeys.kind(key)) {
                    case HISTORY -> SellerHistory.of(papers);
                    case RING -> TradeRings.of(papers, policy);
                    case NAMESAKE -> Namesakes.of(papers);
                    case EXPOSURE -> onDebtor(papers);
                    case PAYER -> throw new IllegalArgumentException("receipts meet invoices under the debtor");
                };
        return precedents.stream().map(Precedents::withoutGoods).toList();
    }

    private static List<Precedent> onDebtor(Collection<InvoiceFacts> papers) {
        List<InvoiceFacts> invoices =
                papers.stream().filter(Precedents::isInvoice).toList();
        List<Precedent> precedents = new ArrayList<>(DebtorExposure.of(invoices));
        precedents.addAll(OtherCustomers.of(papers, invoices));
        return precedents;
    }

    /** Goods decide which papers belong together; the deals need not remember them. */
    private static Precedent withoutGoods(Precedent precedent) {
        return new Precedent(
                precedent.tenant(),
                precedent.deal(),
                precedent.kind(),
                precedent.key(),
                precedent.currency(),
                precedent.total(),
                precedent.count(),
                precedent.papers().stream().map(PrecedentKeys::withoutGoods).toList());
    }

    /** The papers of each deal, deals in order of their first submission. */
    static Map<String, List<InvoiceFacts>> byDeal(Collection<InvoiceFacts> papers) {
        Map<String, List<InvoiceFacts>> deals = new LinkedHashMap<>();
        papers.stream().sorted(BY_SUBMISSION).forEach(paper -> deals.computeIfAbsent(
                        paper.deal(), deal -> new ArrayList<>())
                .add(paper));
        return deals;
    }

    static Optional<LocalDate> day(InvoiceFacts paper) {
        return PaperDates.day(paper.date());
    }

    static boolean isInvoice(InvoiceFacts paper) {
        return paper.type() == DocumentType.INVOICE;
    }
}
