package io.vouch.matching.check.repayment;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates.Dated;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invoices that were paid in part alone when the days of grace were over. What no payment touched is not short but unpaid; what the
 * contract retains, charges of banks and a discount for prompt payment are no shortage.
 */
final class ShortPayment {

    /** {@code 5%} or {@code 2.5 per cent} in a clause on retention. */
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)\\s?(?:%|％|per ?cent)");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_SHOWN = 4;

    private ShortPayment() {}

    /** The finding; empty if nothing is short, or if a payment that nobody showed may make it good. */
    static Optional<Finding> of(
            CheckCard card,
            DealPapers deal,
            Repayments repayments,
            Optional<Settlement> settlement,
            Dated due,
            CheckPolicy policy) {
        long days = ChronoUnit.DAYS.between(due.day(), policy.today());
        boolean mayBePaid = deal.mayHoldMore()
                || !deal.ofType(DocumentType.LEDGER).isEmpty()
                || StatementPayments.hasOthersBy(deal, repayments.parties().debtors());
        if (settlement.isEmpty() || mayBePaid || days <= policy.count(Threshold.GRACE_DAYS)) {
            return Optional.empty();
        }
        BigDecimal allowed = policy.value(Threshold.SHORT_PAYMENT).add(retained(deal));
        List<Settlement.Part> missing = settlement.get().parts().stream()
                .filter(part -> part.missing().compareTo(part.invoice().billed().multiply(allowed)) > 0)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(finding(card, deal, missing, due, days));
    }

    /** The largest share that a contract lets the debtor keep back; 0 if none says so. */
    private static BigDecimal retained(DealPapers deal) {
        BigDecimal most = BigDecimal.ZERO;
        for (ExtractedDocument paper : deal.ofType(DocumentType.CONTRACT)) {
            for (Clause clause : paper.clauses()) {
                Matcher percent = PERCENT.matcher(PaperFields.shortened(clause.text()));
                while (clause.kind() == ClauseKind.RETENTION && clause.polarity() && percent.find()) {
                    most = most.max(new BigDecimal(percent.group(1)).divide(HUNDRED));
                }
            }
        }
        return most;
    }

    private static Finding finding(
            CheckCard card, DealPapers deal, List<Settlement.Part> missing, Dated due, long days) {
        Settlement.Part first = missing.get(0);
        ExtractedDocument invoice = first.invoice().paper();
        BigDecimal lacking = missing.stream().map(Settlement.Part::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
        String sum = Wording.money(lacking, invoice);
        FindingDraft draft = new FindingDraft(card, Severity.MEDIUM, 0.6, deal.deal())
                .about(first.invoice().paper().documentId())
                .title("%s short: %s paid in part, %d days after the due date %s"
                        .formatted(sum, named(deal, missing), days, due.day()))
                .explanation("Of %s, %s was paid, by %s; no other payment on it is known."
                        .formatted(
                                Wording.money(first.invoice().billed(), invoice),
                                Wording.money(first.paid(), invoice),
                                Wording.count(first.receipts().size(), "payment")))
                .reason("PAID_SHORT", "%s is missing".formatted(sum), "少付%s".formatted(sum), 2)
                .evidence(due.evidence())
                .atRisk(new Amount(lacking, invoice.value(FieldName.CURRENCY).orElse("")));
        for (Settlement.Part part : missing.subList(0, Math.min(MOST_SHOWN, missing.size()))) {
            draft.evidence(PaperFields.evidence(
                    part.invoice().paper(), FieldName.GROSS_AMOUNT, part.paid().toPlainString()));
            part.receipts().stream()
                    .limit(MOST_SHOWN)
                    .forEach(receipt -> draft.evidence(PaperFields.evidence(receipt, FieldName.AMOUNT, "")));
        }
        return draft.build();
    }

    private static String named(DealPapers deal, List<Settlement.Part> missing) {
        List<String> names = new ArrayList<>();
        missing.forEach(part -> names.add(
                PaperFields.shortName(deal.deal(), part.invoice().paper().name())));
        return Wording.list(names);
    }
}
