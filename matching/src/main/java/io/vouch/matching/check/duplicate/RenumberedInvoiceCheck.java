package io.vouch.matching.check.duplicate;

import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.compare.DuplicateComparator;
import java.util.List;

/** DUP-04: another number for the same trade: parties, total and goods agree within days. */
public final class RenumberedInvoiceCheck implements RiskCheck {

    static final String ID = "DUP-04";

    private static final CheckCard CARD = new CheckCard(
            ID,
            1,
            "An invoice under another number bills the same goods of the same parties within days",
            "不同号码的发票在数日内就相同交易双方的相同货物开具",
            "Measures for Factoring by Commercial Banks (2014) Art. 13 and 15: one trade supports one receivable",
            "Ask for the delivery notes of both invoices; one delivery proves one receivable",
            List.of(
                    "Equal deliveries day by day",
                    "Instalments of one contract, each with its own delivery",
                    "A batch of equal invoices written on one day"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<DuplicatePair> suspects = deal.duplicates().stream()
                .filter(pair -> pair.check().equals(ID) && pair.score() >= policy.duplicateScore())
                .filter(pair -> !DuplicateComparator.isBatch(pair))
                .toList();
        List<Finding> findings = DuplicateFindings.of(CARD, Severity.HIGH, suspects, Innocence.of(deal));
        return findings.isEmpty()
                ? DuplicateAnswer.byNumber(CARD, Severity.HIGH, withoutPairs(deal), policy)
                : Verdict.of(findings);
    }

    private static DealPapers withoutPairs(DealPapers deal) {
        return new DealPapers(deal.deal(), deal.terms(), deal.papers(), deal.unread());
    }
}
