package io.vouch.matching.check.repayment;

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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** REP-03: the receivable falls due within days, and the debtor has confirmed nothing. */
public final class UnconfirmedBeforeDueCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "REP-03",
            1,
            "The debtor has confirmed the receivable before it falls due",
            "应收账款到期前债务人应已确认",
            "Shanghai interim measures for commercial factoring: warn before the payment is due",
            "Call the debtor on a known number: will it pay, what, when, to which account?",
            List.of(
                    "The debtor confirmed on a platform that Vouch does not see",
                    "The financing is silent by agreement"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        if (deal.terms().notified().equals("false")) {
            return Verdict.notApplicable("the debtor is not notified by agreement");
        }
        if (deal.terms().fundedOn().isEmpty() && deal.terms().stage().isEmpty()
                || deal.terms().stage().equals("PRE")) {
            return Verdict.absent("no word in deal.json that the receivable was financed", deal);
        }
        Optional<Dated> due = due(deal);
        if (due.isEmpty()) {
            return Verdict.couldNotCheck("no due date was read surely");
        }
        LocalDate today = LocalDate.ofEpochDay(policy.asOfEpochDay());
        boolean near = !due.get().day().isBefore(today)
                && !due.get().day().isAfter(today.plusDays(policy.count(Threshold.DUE_WARNING_DAYS)));
        boolean confirmed = !deal.ofType(DocumentType.ACKNOWLEDGEMENT).isEmpty()
                || !deal.ofType(DocumentType.BANK_RECEIPT).isEmpty();
        if (!near || confirmed) {
            return Verdict.passed();
        }
        return deal.mayHoldMore()
                ? Verdict.couldNotCheck("no acknowledgement among what could be read")
                : Verdict.of(List.of(finding(deal, due.get(), today)));
    }

    /** The notice's due date, else the invoice's, else the maturity of the financing. */
    private static Optional<Dated> due(DealPapers deal) {
        return first(deal, DocumentType.TRANSFER_NOTICE)
                .or(() -> first(deal, DocumentType.INVOICE))
                .or(() -> PaperDates.day(deal.terms().maturity())
                        .map(day -> new Dated(
                                day, FieldName.DUE_DATE, deal.terms().evidence("maturity", day.toString(), ""))));
    }

    private static Optional<Dated> first(DealPapers deal, DocumentType type) {
        return deal.ofType(type).stream()
                .map((ExtractedDocument paper) -> PaperDates.of(paper, FieldName.DUE_DATE))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Dated::day));
    }

    private static Finding finding(DealPapers deal, Dated due, LocalDate today) {
        long days = due.day().toEpochDay() - today.toEpochDay();
        return new FindingDraft(CARD, Severity.MEDIUM, 0.8, deal.deal())
                .about(due.evidence().documentId())
                .title("Due on %s, in %d days, and not confirmed by the debtor".formatted(due.day(), days))
                .explanation("The debtor was notified, but no acknowledgement and no payment is among the papers.")
                .reason(
                        "UNCONFIRMED_BEFORE_DUE",
                        "Not confirmed %d days before it is due".formatted(days),
                        "到期前债务人仍未确认",
                        3)
                .evidence(due.evidence())
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
