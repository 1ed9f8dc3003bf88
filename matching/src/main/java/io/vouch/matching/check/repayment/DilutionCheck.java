package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperDates.Dated;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.Party;
import io.vouch.matching.party.PartyLikeness;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * REP-04: paid late beyond the days of grace, in part alone, taken back by the bank, or not at all; or the pair's credit notes eat up what
 * it invoices.
 */
public final class DilutionCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "REP-04",
            3,
            "Receivables of the pair are paid whole and in time",
            "应收账款应按期足额支付，红冲与折让比例正常",
            "Measures for Factoring by Commercial Banks (2014) Art. 18 and 29: dilution and payment history",
            "Lower the advance for this pair; ask both sides about returns and disputes",
            List.of(
                    "Rebates of a season, agreed in the contract",
                    "Holidays and days of grace",
                    "A payment in parts of which the last is not among the papers",
                    "Bank charges, or a discount for prompt payment"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Repayments repayments = new Repayments(deal);
        List<ExtractedDocument> receipts = repayments.receipts();
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        if (receipts.isEmpty() && invoices.isEmpty() && takenBack(deal).isEmpty()) {
            return Verdict.absent("neither invoice nor bank receipt", deal);
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Dated> due = due(deal);
        boolean judged = false;
        for (ExtractedDocument receipt : receipts) {
            Optional<Dated> paid = PaperDates.of(receipt, FieldName.TRANSACTION_DATE);
            judged |= paid.isPresent() && due.isPresent();
            if (paid.isPresent() && due.isPresent() && findings.isEmpty()) {
                late(deal, receipt, paid.get(), due.get(), policy).ifPresent(findings::add);
            }
        }
        Optional<ExtractedDocument> back = receipts.isEmpty() ? takenBack(deal) : Optional.empty();
        back.ifPresent(receipt -> findings.add(takenBack(deal, receipt)));
        if (due.isPresent() && receipts.isEmpty() && back.isEmpty() && isFinanced(deal)) {
            judged = true;
            unpaid(deal, due.get(), policy).ifPresent(findings::add);
        }
        if (due.isPresent() && findings.isEmpty() && !receipts.isEmpty()) {
            Optional<Settlement> settlement = Settlement.of(deal, repayments);
            ShortPayment.of(CARD, deal, repayments, settlement, due.get(), policy)
                    .ifPresent(findings::add);
        }
        List<InvoiceFacts> history = invoices.isEmpty() ? List.of() : pair(deal, invoices.get(0));
        boolean known = count(history, DocumentType.INVOICE) >= policy.count(Threshold.HABIT_LEAST_INVOICES);
        if (known) {
            dilution(deal, invoices.get(0), history, policy).ifPresent(findings::add);
        }
        if (!findings.isEmpty() || judged || known) {
            return Verdict.of(findings);
        }
        return receipts.isEmpty()
                ? Verdict.notApplicable("no payment yet, and too few earlier invoices of the pair")
                : Verdict.couldNotCheck("due date or day of payment was not read surely");
    }

    private static Optional<Dated> due(DealPapers deal) {
        return deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.TRANSFER_NOTICE || paper.type() == DocumentType.INVOICE)
                .flatMap(paper -> PaperDates.of(paper, FieldName.DUE_DATE).stream())
                .max(Comparator.comparing(Dated::day));
    }

    private static boolean isFinanced(DealPapers deal) {
        return !deal.terms().fundedOn().isEmpty() || deal.terms().stage().equals("POST");
    }

    private static Optional<ExtractedDocument> takenBack(DealPapers deal) {
        return deal.ofType(DocumentType.BANK_RECEIPT).stream()
                .filter(receipt -> StatementPayments.isTakenBack(deal, receipt))
                .findFirst();
    }

    /** A receipt proves nothing once the bank reversed the payment. */
    private static Finding takenBack(DealPapers deal, ExtractedDocument receipt) {
        FindingDraft draft = new FindingDraft(CARD, Severity.MEDIUM, 0.7, deal.deal())
                .about(receipt.documentId())
                .title("The payment of %s was taken back by the bank"
                        .formatted(PaperFields.shortName(deal.deal(), receipt.name())))
                .explanation("The statement reverses it, and no other payment on the receivable follows.")
                .reason("PAYMENT_REVERSED", "The bank reversed the payment", "该笔回款已被银行冲正", 3)
                .evidence(PaperFields.evidence(receipt, FieldName.AMOUNT, ""))
                .atRisk(PaperFields.atRisk(deal));
        deal.ofType(DocumentType.BANK_STATEMENT).stream()
                .limit(2)
                .forEach(statement -> draft.evidence(PaperFields.evidence(statement, FieldName.ENTRIES, "")));
        return draft.build();
    }

    /** Nothing among the papers shows a payment, though the days of grace are over. */
    private static Optional<Finding> unpaid(DealPapers deal, Dated due, CheckPolicy policy) {
        long days = ChronoUnit.DAYS.between(due.day(), policy.today());
        boolean mayBePaid = deal.mayHoldMore()
                || !deal.ofType(DocumentType.BANK_STATEMENT).isEmpty()
                || !deal.ofType(DocumentType.LEDGER).isEmpty();
        if (days <= policy.count(Threshold.GRACE_DAYS) || mayBePaid) {
            return Optional.empty();
        }
        return Optional.of(new FindingDraft(CARD, Severity.MEDIUM, 0.6, deal.deal())
                .about(due.evidence().documentId())
                .title("Due on %s, and no payment is known".formatted(due.day()))
                .explanation("The financing was paid out, the days of grace are over, and no paper shows a payment.")
                .reason("UNPAID", "No payment is known", "已逾宽限期，未见回款", 2)
                .evidence(due.evidence())
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }

    private static Optional<Finding> late(
            DealPapers deal, ExtractedDocument receipt, Dated paid, Dated due, CheckPolicy policy) {
        long days = ChronoUnit.DAYS.between(due.day(), paid.day());
        boolean noise = receipt.reading(FieldName.TRANSACTION_DATE)
                .filter(reading -> Misreading.explains(reading, printed(due)))
                .isPresent();
        if (days <= policy.count(Threshold.GRACE_DAYS) || noise) {
            return Optional.empty();
        }
        return Optional.of(new FindingDraft(CARD, Severity.MEDIUM, 0.6, deal.deal())
                .about(receipt.documentId())
                .title("Paid %d days after the due date %s".formatted(days, due.day()))
                .explanation("The payment of %s is beyond the days of grace.".formatted(paid.day()))
                .reason("PAID_LATE", "%d days late".formatted(days), "逾期%d天付款".formatted(days), 2)
                .evidence(paid.evidence())
                .evidence(due.evidence())
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }

    /** The due date as a reading, of the same source as the day that it is held against. */
    private static Reading printed(Dated due) {
        return new Reading(
                due.day().toString(),
                due.day().toString(),
                1,
                due.evidence().page(),
                due.evidence().box(),
                ReadingSource.TEXT);
    }

    private static List<InvoiceFacts> pair(DealPapers deal, ExtractedDocument invoice) {
        Party buyer = Party.of(invoice, FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID);
        String currency = invoice.value(FieldName.CURRENCY).orElse("");
        return deal.precedents(Precedent.Kind.HISTORY).stream()
                .flatMap(precedent -> precedent.papers().stream())
                .filter(paper -> paper.currency().equals(currency)
                        && PartyLikeness.of(buyer.id(), buyer.name(), paper.buyerId(), paper.buyerName())
                                .isSame())
                .toList();
    }

    private static long count(List<InvoiceFacts> papers, DocumentType type) {
        return papers.stream().filter(paper -> paper.type() == type).count();
    }

    private static BigDecimal sum(List<InvoiceFacts> papers, DocumentType type) {
        return papers.stream()
                .filter(paper -> paper.type() == type)
                .map(paper -> new BigDecimal(paper.gross()).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Finding> dilution(
            DealPapers deal, ExtractedDocument invoice, List<InvoiceFacts> history, CheckPolicy policy) {
        BigDecimal invoiced = sum(history, DocumentType.INVOICE);
        BigDecimal credited = sum(history, DocumentType.CREDIT_NOTE);
        if (invoiced.signum() == 0
                || count(history, DocumentType.CREDIT_NOTE) < 2
                || credited.compareTo(invoiced.multiply(policy.value(Threshold.DILUTION_SHARE))) <= 0) {
            return Optional.empty();
        }
        long percent = credited.multiply(BigDecimal.valueOf(100))
                .divide(invoiced, MathContext.DECIMAL32)
                .longValue();
        FindingDraft draft = new FindingDraft(CARD, Severity.MEDIUM, 0.5, deal.deal())
                .title("%d %% of what this pair invoiced was credited".formatted(percent))
                .explanation("%s of %s took back %s."
                        .formatted(
                                Wording.count(count(history, DocumentType.CREDIT_NOTE), "credit note"),
                                Wording.money(invoiced, invoice),
                                Wording.money(credited, invoice)))
                .reason(
                        "DILUTED",
                        "Credit notes take back %d %%".formatted(percent),
                        "红冲占开票金额的%d%%".formatted(percent),
                        2)
                .evidence(PaperFields.evidence(invoice, FieldName.GROSS_AMOUNT, ""))
                .atRisk(PaperFields.atRisk(invoice));
        history.stream()
                .filter(paper -> paper.type() == DocumentType.CREDIT_NOTE)
                .limit(5)
                .forEach(paper -> draft.evidence(paper.evidence(FieldName.GROSS_AMOUNT, ""))
                        .related(paper.deal()));
        return Optional.of(draft.build());
    }
}
