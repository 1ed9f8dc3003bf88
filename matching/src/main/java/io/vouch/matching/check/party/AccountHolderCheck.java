package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ACC-03: the account to pay to is held by somebody who is no party of the deal. */
public final class AccountHolderCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ACC-03",
            1,
            "The account to pay to is held by the seller, the factor or whom deal.json names",
            "收款账户户名应为卖方、保理商或约定户名",
            "Measures for Factoring by Commercial Banks (2014) Art. 17: a dedicated account for collections",
            "Call the party on a known number before any payment; do not use numbers from the paper",
            List.of("A cash pool of the seller's group", "The seller's former name"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<String> holders = holders(deal);
        List<ExtractedDocument> naming = deal.papers().stream()
                .filter(AccountHolderCheck::asksForPayment)
                .filter(paper -> !paper.readings(FieldName.PAYEE_NAME).isEmpty())
                .toList();
        if (naming.isEmpty()) {
            return Verdict.absent("no paper names an account holder", deal);
        }
        if (holders.isEmpty()) {
            return Verdict.couldNotCheck("no party of the deal was read");
        }
        List<Finding> findings = new ArrayList<>();
        for (ExtractedDocument paper : naming) {
            stranger(paper, holders).ifPresent(holder -> findings.add(finding(deal, paper, holder)));
        }
        return Verdict.of(findings);
    }

    private static boolean asksForPayment(ExtractedDocument paper) {
        return paper.type() == DocumentType.INVOICE
                || paper.type() == DocumentType.TRANSFER_NOTICE
                || paper.type() == DocumentType.ACKNOWLEDGEMENT;
    }

    /** Seller, factor and agreed holder; the debtor does not pay itself. */
    private static List<String> holders(DealPapers deal) {
        DealParties parties = DealParties.of(deal);
        List<String> holders = new ArrayList<>(parties.sellers());
        holders.addAll(parties.lenders());
        holders.add(DealParties.key(deal.terms().accountHolder()));
        deal.ofType(DocumentType.CONTRACT).stream()
                .flatMap(contract -> contract.value(FieldName.SELLER_NAME).stream())
                .map(DealParties::key)
                .forEach(holders::add);
        holders.removeIf(String::isEmpty);
        return holders;
    }

    private static Optional<Reading> stranger(ExtractedDocument paper, List<String> holders) {
        return paper.reading(FieldName.PAYEE_NAME)
                .filter(Misreading::isTrusted)
                .filter(holder -> !DealParties.key(holder.value()).isEmpty())
                .filter(holder -> !DealParties.mayBeOneOf(holders, holder.value()));
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, Reading holder) {
        return new FindingDraft(CARD, Severity.HIGH, 0.8, deal.deal())
                .about(paper.documentId())
                .title("%s asks for payment to an account of %s, who is no party of the deal"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), holder.value()))
                .explanation("Neither the seller nor the factor holds the account that the paper names.")
                .reason("HOLDER_IS_A_STRANGER", "The account's holder is no party of the deal", "收款账户户名并非交易当事人", 4)
                .evidence(PaperFields.evidence(paper, FieldName.PAYEE_NAME, ""))
                .evidence(PaperFields.evidence(paper, FieldName.PAYEE_ACCOUNT, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
