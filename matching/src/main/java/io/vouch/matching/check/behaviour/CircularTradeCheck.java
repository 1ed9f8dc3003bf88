package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** BEH-03: the same goods go around from firm to firm and come back to the first. */
public final class CircularTradeCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-03",
            1,
            "Goods do not come back to the firm that sold them",
            "货物不应在数家企业之间循环买卖",
            "Measures for Factoring by Commercial Banks (2014) Art. 34(2); cases of financing trade (空转, 走单不走货)",
            "Ask for transport papers and warehouse receipts of every leg, and look for common control",
            List.of("Returns, which a credit note must show", "Processing on order: the goods come back changed"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        if (invoices.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        List<Finding> findings = new ArrayList<>();
        for (Precedent ring : deal.precedents(Precedent.Kind.RING)) {
            invoices.stream()
                    .filter(invoice -> ring.key().startsWith(invoice.documentId() + '\u001f'))
                    .findFirst()
                    .ifPresent(invoice -> findings.add(finding(deal, invoice, ring.papers())));
        }
        boolean whole = invoices.stream()
                .allMatch(invoice -> invoice.value(FieldName.SELLER_NAME).isPresent()
                        && invoice.value(FieldName.BUYER_NAME).isPresent()
                        && invoice.value(FieldName.GROSS_AMOUNT).isPresent()
                        && invoice.value(FieldName.ISSUE_DATE).isPresent());
        return findings.isEmpty() && !whole
                ? Verdict.couldNotCheck("an invoice without readable parties, amount or date")
                : Verdict.of(findings.stream().limit(3).toList());
    }

    private static Finding finding(DealPapers deal, ExtractedDocument invoice, List<InvoiceFacts> others) {
        String seller = invoice.value(FieldName.SELLER_NAME).orElse("");
        List<String> firms = new ArrayList<>(List.of(seller));
        firms.add(invoice.value(FieldName.BUYER_NAME).orElse(""));
        others.stream().limit(others.size() - 1L).forEach(paper -> firms.add(buyer(paper)));
        firms.add(seller);
        FindingDraft draft = new FindingDraft(CARD, Severity.HIGH, 0.8, deal.deal())
                .about(invoice.documentId() + "|"
                        + others.stream().map(InvoiceFacts::documentId).sorted().collect(Collectors.joining("|")))
                .title("%s is part of a ring of %d firms back to the seller"
                        .formatted(PaperFields.shortName(deal.deal(), invoice.name()), others.size() + 1))
                .explanation("%s: the same goods for amounts close to each other.".formatted(String.join(" → ", firms)))
                .reason(
                        "CIRCULAR_TRADE",
                        "%s lead back to the seller".formatted(Wording.count(others.size() + 1L, "invoice")),
                        "%d张发票首尾相接，货物回到卖方".formatted(others.size() + 1),
                        5)
                .evidence(PaperFields.evidence(invoice, FieldName.BUYER_NAME, ""))
                .evidence(PaperFields.evidence(invoice, FieldName.GROSS_AMOUNT, ""))
                .atRisk(PaperFields.atRisk(invoice));
        for (InvoiceFacts paper : others) {
            draft.evidence(paper.evidence(FieldName.BUYER_NAME, ""))
                    .evidence(paper.evidence(FieldName.GROSS_AMOUNT, ""))
                    .related(paper.deal());
        }
        return draft.build();
    }

    private static String buyer(InvoiceFacts paper) {
        String printed = paper.printed(FieldName.BUYER_NAME);
        return printed.isEmpty() ? paper.buyerName() : printed;
    }
}
