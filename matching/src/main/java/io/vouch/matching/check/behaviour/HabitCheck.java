package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** BEH-01: an invoice far above what this seller and this buyer have traded before. */
public final class HabitCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "BEH-01",
            1,
            "An invoice is like what the pair has traded before",
            "交易金额应与买卖双方的历史交易习惯相符",
            "Measures for Factoring by Commercial Banks (2014) Art. 15 and 29: trading habits, monitoring of changes",
            "Ask what was delivered this time, and check the buyer's capacity for it",
            List.of(
                    "A new contract or a project, announced with the application",
                    "A season, a stock-up before a rise in price"));

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
        int least = policy.count(Threshold.HABIT_LEAST_INVOICES);
        List<Finding> findings = new ArrayList<>();
        int most = 0;
        boolean compared = false;
        for (ExtractedDocument invoice : invoices) {
            List<InvoiceFacts> before = PairHistory.of(deal, invoice);
            most = Math.max(most, before.size());
            Optional<BigDecimal> amount = amount(invoice);
            if (before.size() < least || amount.isEmpty()) {
                continue;
            }
            compared = true;
            Habit habit = Habit.of(before);
            if (habit.isBroken(amount.get(), policy)) {
                findings.add(finding(deal, invoice, amount.get(), habit, before));
            }
        }
        if (compared) {
            return Verdict.of(findings);
        }
        return most == 0
                ? Verdict.notApplicable("no earlier invoice of this seller and buyer is known")
                : Verdict.couldNotCheck("%s of this seller and buyer known, a habit takes %d"
                        .formatted(Wording.count(most, "earlier invoice"), least));
    }

    private static Optional<BigDecimal> amount(ExtractedDocument invoice) {
        return invoice.reading(FieldName.GROSS_AMOUNT)
                .filter(Misreading::isTrusted)
                .map(Reading::value)
                .flatMap(PaperFields::number)
                .filter(amount -> amount.signum() > 0);
    }

    private static Finding finding(
            DealPapers deal, ExtractedDocument invoice, BigDecimal amount, Habit habit, List<InvoiceFacts> before) {
        boolean announced = PairHistory.hasNewContract(deal, invoice, before);
        String usual = Wording.money(habit.median(), invoice);
        FindingDraft draft = new FindingDraft(
                        CARD, announced ? Severity.LOW : Severity.MEDIUM, announced ? 0.2 : 0.6, deal.deal())
                .about(invoice.documentId())
                .title("%s is for %s; this pair usually trades %s"
                        .formatted(
                                PaperFields.shortName(deal.deal(), invoice.name()),
                                Wording.money(amount, invoice),
                                usual))
                .explanation("%s of the pair lie between %s and %s."
                        .formatted(
                                Wording.count(before.size(), "earlier invoice"),
                                Wording.money(habit.smallest(), invoice),
                                Wording.money(habit.largest(), invoice)))
                .reason(
                        "ABOVE_HABIT",
                        "%.1f times the pair's median".formatted(habit.times(amount)),
                        "金额为历史中位数的%.1f倍".formatted(habit.times(amount)),
                        3)
                .evidence(PaperFields.evidence(invoice, FieldName.GROSS_AMOUNT, usual))
                .atRisk(PaperFields.atRisk(invoice));
        if (announced) {
            draft.reason("NEW_CONTRACT", "It is the first under a contract that is in the file", "属于新签合同项下首张发票", -3);
        }
        for (InvoiceFacts paper : before.subList(Math.max(0, before.size() - 3), before.size())) {
            draft.evidence(paper.evidence(FieldName.GROSS_AMOUNT, "")).related(paper.deal());
        }
        return draft.build();
    }
}
