package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.Disputes;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperDates.Dated;
import io.vouch.matching.check.PaperFields;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * REP-03: the receivable falls due within days, and the debtor has confirmed nothing, or disputes it. It is asked again every night:
 * from fifteen days before (a policy's number), then more urgently in the last week and on the last day.
 */
public final class UnconfirmedBeforeDueCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "REP-03",
            2,
            "The debtor has confirmed the receivable before it falls due",
            "应收账款到期前债务人应已确认",
            "Shanghai interim measures for commercial factoring: warn before the payment is due",
            "Call the debtor on a known number: will it pay, what, when, to which account?",
            List.of(
                    "The debtor confirmed on a platform that Vouch does not see",
                    "The financing is silent by agreement"));

    /** Steps after the first warning, in days before the due date (founding document S0: T-15, T-7, T-1). */
    private static final int LAST_WEEK = 7;

    private static final int LAST_DAY = 1;

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
        List<Evidence> disputes = Disputes.in(deal, policy);
        if (!near || confirmed && disputes.isEmpty()) {
            return Verdict.passed();
        }
        return disputes.isEmpty() && deal.mayHoldMore()
                ? Verdict.couldNotCheck("no acknowledgement among what could be read")
                : Verdict.of(List.of(finding(deal, due.get(), today, disputes)));
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

    private static Finding finding(DealPapers deal, Dated due, LocalDate today, List<Evidence> disputes) {
        long days = due.day().toEpochDay() - today.toEpochDay();
        boolean disputed = !disputes.isEmpty();
        boolean lastDay = days <= LAST_DAY;
        double score = days <= LAST_WEEK ? 0.85 : 0.8;
        FindingDraft draft = new FindingDraft(CARD, lastDay ? Severity.HIGH : Severity.MEDIUM, score, deal.deal())
                .about(due.evidence().documentId())
                .title("Due on %s, in %d days, and %s"
                        .formatted(due.day(), days, disputed ? "disputed" : "not confirmed by the debtor"))
                .explanation(
                        disputed
                                ? "A letter among the papers disputes what is owed."
                                : "The debtor was notified, but no acknowledgement and no payment is among the papers.")
                .reason(
                        disputed ? "DISPUTED_BEFORE_DUE" : "UNCONFIRMED_BEFORE_DUE",
                        "%s %d days before it is due".formatted(disputed ? "Disputed" : "Not confirmed", days),
                        disputed ? "到期前债务人提出异议" : "到期前债务人仍未确认",
                        days <= LAST_WEEK ? 4 : 3)
                .evidence(due.evidence())
                .atRisk(PaperFields.atRisk(deal));
        disputes.forEach(draft::evidence);
        return draft.build();
    }
}
