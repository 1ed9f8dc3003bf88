package io.vouch.matching.check.eligibility;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperDates.Dated;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ELG-06: the receivable was overdue when it was assigned. */
public final class OverdueAtTransferCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-06",
            1,
            "The receivable is not yet due when it is assigned",
            "应收账款转让时不得已逾期",
            "Measures for Factoring by Commercial Banks (2014) Art. 14 and 19: age and term of the receivable",
            "Ask why the debtor has not paid; do not finance what is overdue",
            List.of("The term was prolonged by a supplement", "The due date on the invoice is a form's default"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Optional<Dated> transfer = PaperDates.transfer(deal);
        List<ExtractedDocument> papers = deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE || paper.type() == DocumentType.TRANSFER_NOTICE)
                .toList();
        if (papers.isEmpty()) {
            return Verdict.absent("no invoice and no notice of assignment", deal);
        }
        if (transfer.isEmpty()) {
            return Verdict.couldNotCheck("no paper says when the receivable was assigned");
        }
        List<Finding> findings = new ArrayList<>();
        boolean any = false;
        for (ExtractedDocument paper : papers) {
            Optional<Dated> due = PaperDates.of(paper, FieldName.DUE_DATE);
            any |= due.isPresent();
            due.filter(date -> date.day()
                            // A notice made in these days does not speak of an old receivable.
                            .plusDays(policy.count(Threshold.HOLIDAY_DAYS))
                            .isBefore(transfer.get().day()))
                    .ifPresent(date -> findings.add(finding(deal, paper, date, transfer.get())));
        }
        return any ? Verdict.of(findings) : Verdict.couldNotCheck("no due date was read surely");
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, Dated due, Dated transfer) {
        long days = transfer.day().toEpochDay() - due.day().toEpochDay();
        return new FindingDraft(CARD, Severity.MEDIUM, 0.8, deal.deal())
                .about(paper.documentId())
                .title("%s was due on %s, %d days before it was assigned"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), due.day(), days))
                .explanation("The receivable was overdue by %d days when it was assigned.".formatted(days))
                .reason("OVERDUE_AT_TRANSFER", "Overdue when assigned", "转让时应收账款已逾期", 4)
                .evidence(due.evidence())
                .evidence(transfer.evidence())
                .atRisk(PaperFields.atRisk(paper))
                .build();
    }
}
