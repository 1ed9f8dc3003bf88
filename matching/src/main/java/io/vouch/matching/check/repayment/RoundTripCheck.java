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
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * REP-05: what was paid out as financing comes back, to the cent, as a repayment by somebody who owes nothing; or the payment of another
 * customer is shown as this debtor's.
 */
public final class RoundTripCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "REP-05",
            2,
            "Neither the financing that was paid out nor another customer's payment comes in as the repayment",
            "融资款不得经他人账户回流，其他客户回款亦不得充作本笔还款",
            "Measures for Factoring by Commercial Banks (2014) Art. 34(2); court practice on closed loops of funds",
            "Get the statements of the payer's account between payout and repayment; stop further drawings",
            List.of(
                    "A repurchase at the sum of the advance, declared to the factor",
                    "A payer agreed on in deal.json"));

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
        List<Finding> lapping = new Lapping(deal, repayments).findings(CARD);
        if (!lapping.isEmpty()) {
            return Verdict.of(lapping);
        }
        BigDecimal advance = deal.terms().advance().amount();
        if (advance.signum() <= 0) {
            return Verdict.couldNotCheck("deal.json names no advance");
        }
        boolean whole = PaperFields.atRisk(deal).amount().compareTo(advance) == 0;
        if (whole) {
            return Verdict.notApplicable("the advance is the whole receivable, so that an honest payment equals it");
        }
        List<Finding> findings = new ArrayList<>();
        boolean read = false;
        for (ExtractedDocument receipt : repayments.receipts()) {
            Optional<Reading> payer = Repayments.payer(receipt);
            Optional<BigDecimal> amount = receipt.reading(FieldName.AMOUNT)
                    .filter(Misreading::isTrusted)
                    .map(Reading::value)
                    .flatMap(PaperFields::number);
            read |= payer.isPresent() && amount.isPresent();
            boolean returned = payer.isPresent()
                    && amount.filter(value -> value.compareTo(advance) == 0).isPresent();
            if (returned && repayments.isStranger(payer.get().value())) {
                findings.add(finding(deal, repayments, receipt, payer.get(), advance));
            }
        }
        return findings.isEmpty() && !read
                ? Verdict.couldNotCheck("payer or amount was not read surely")
                : Verdict.of(findings);
    }

    private static Finding finding(
            DealPapers deal, Repayments repayments, ExtractedDocument receipt, Reading payer, BigDecimal advance) {
        return new FindingDraft(CARD, Severity.CRITICAL, 0.8, deal.deal())
                .about(receipt.documentId())
                .title("%s paid exactly the advance of %s back"
                        .formatted(
                                payer.value(),
                                Wording.money(advance, deal.terms().advance().currency())))
                .explanation("The payer owes nothing, and the sum is not what is due but what the factor paid out.")
                .reason(
                        "ADVANCE_RETURNS",
                        "The repayment equals the advance, from a stranger",
                        "还款金额与融资款完全一致且付款人并非债务人",
                        5)
                .evidence(repayments.amounts(receipt))
                .evidence(PaperFields.evidence(receipt, FieldName.PAYER_NAME, ""))
                .evidence(deal.terms().evidence("advance", advance.toPlainString(), ""))
                .atRisk(deal.terms().advance())
                .build();
    }
}
