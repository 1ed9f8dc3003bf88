package io.vouch.matching.check.repayment;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** REP-01: somebody else than the debtor paid. */
public final class IndirectPaymentCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "REP-01",
            1,
            "The debtor itself pays the receivable",
            "应收账款应由债务人本人支付",
            "Measures for Factoring by Commercial Banks (2014) Art. 15 and 17; Shanghai interim measures: indirect repayment",
            "Ask the debtor who paid and why; look for an agreement on payment by an agent",
            List.of("A treasury centre or paying agent that was agreed", "A repurchase by the seller under recourse"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Repayments repayments = new Repayments(deal);
        Optional<Verdict> missing = repayments.missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        List<String> debtors = repayments.parties().debtors();
        List<Finding> findings = new ArrayList<>();
        boolean unread = debtors.isEmpty();
        for (ExtractedDocument receipt : repayments.receipts()) {
            Optional<Reading> payer = Repayments.payer(receipt);
            unread |= payer.isEmpty();
            boolean strange = payer.isPresent()
                    && !debtors.isEmpty()
                    && !DealParties.mayBeOneOf(debtors, payer.get().value())
                    && !DealParties.mayBeOneOf(
                            repayments.approved(), payer.get().value())
                    && !DealParties.isOneOf(
                            repayments.parties().sellers(), payer.get().value()); // REP-02 speaks of the seller
            if (strange) {
                findings.add(finding(deal, repayments, receipt, payer.get()));
            }
        }
        return findings.isEmpty() && unread
                ? Verdict.couldNotCheck("payer or debtor was not read surely")
                : Verdict.of(findings);
    }

    private static Finding finding(DealPapers deal, Repayments repayments, ExtractedDocument receipt, Reading payer) {
        return new FindingDraft(CARD, Severity.HIGH, 0.8, deal.deal())
                .about(receipt.documentId())
                .title("%s paid in place of the debtor (%s)"
                        .formatted(payer.value(), PaperFields.shortName(deal.deal(), receipt.name())))
                .explanation("The payer is neither the debtor nor an approved payer of deal.json.")
                .reason("PAYER_IS_NOT_DEBTOR", "The payer is not the debtor", "付款人并非债务人", 4)
                .evidence(PaperFields.evidence(receipt, FieldName.PAYER_NAME, ""))
                .evidence(repayments.amounts(receipt))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
