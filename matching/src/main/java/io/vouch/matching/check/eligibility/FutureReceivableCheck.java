package io.vouch.matching.check.eligibility;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ELG-03: the receivable was assigned before the seller had delivered. */
public final class FutureReceivableCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-03",
            1,
            "The goods were delivered and accepted before the receivable was assigned",
            "应收账款转让前货物应已交付并验收",
            "Measures for Factoring by Commercial Banks (2014) Art. 13: no future receivables",
            "Do not fund before delivery and acceptance are proven",
            List.of("A further delivery under the same contract", "Milestones that are accepted one by one"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Optional<PaperDates.Dated> transfer = PaperDates.transfer(deal);
        List<ExtractedDocument> deliveries = deal.ofType(DocumentType.DELIVERY);
        if (deliveries.isEmpty()) {
            return Verdict.absent("no delivery note", deal);
        }
        if (transfer.isEmpty()) {
            return Verdict.couldNotCheck("no paper says when the receivable was assigned");
        }
        List<Finding> findings = new ArrayList<>();
        int undated = 0;
        for (ExtractedDocument delivery : deliveries) {
            Optional<PaperDates.Dated> delivered = PaperDates.delivered(delivery);
            if (delivered.isEmpty()) {
                undated++;
            } else if (delivered.get().day().isAfter(transfer.get().day())) {
                findings.add(finding(deal, delivery, delivered.get(), transfer.get()));
            }
        }
        return findings.isEmpty() && undated == deliveries.size()
                ? Verdict.couldNotCheck("no delivery note with a readable date")
                : Verdict.of(findings);
    }

    private static Finding finding(
            DealPapers deal, ExtractedDocument delivery, PaperDates.Dated delivered, PaperDates.Dated transfer) {
        LocalDate day = delivered.day();
        return new FindingDraft(CARD, Severity.CRITICAL, 0.85, deal.deal())
                .about(delivery.documentId())
                .title("%s is of %s, but the receivable was assigned on %s"
                        .formatted(PaperFields.shortName(deal.deal(), delivery.name()), day, transfer.day()))
                .explanation(
                        "What was assigned was not yet earned: delivery or acceptance came %d days after the transfer."
                                .formatted(day.toEpochDay() - transfer.day().toEpochDay()))
                .reason(
                        "TRANSFER_BEFORE_DELIVERY",
                        "The transfer of %s comes before the delivery of %s".formatted(transfer.day(), day),
                        "转让日%s早于交付日%s".formatted(transfer.day(), day),
                        5)
                .evidence(PaperFields.evidence(delivery, delivered.field(), "on or before " + transfer.day()))
                .evidence(transfer.evidence())
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
