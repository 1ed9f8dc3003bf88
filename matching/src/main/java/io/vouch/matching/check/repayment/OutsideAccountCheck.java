package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.BankIds;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** REP-02: the money went to another account than agreed, or the seller paid for the debtor. */
public final class OutsideAccountCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "REP-02",
            1,
            "The debtor's money reaches the agreed account, and the seller does not pay in its place",
            "债务人款项应进入约定账户，且不得由卖方代付",
            "Measures for Factoring by Commercial Banks (2014) Art. 17; Shanghai interim measures: indirect repayment",
            "Freeze what is left of the line; ask the debtor where it paid",
            List.of(
                    "A repurchase by the seller under recourse, declared to the factor",
                    "A collection account that was changed with the factor's consent"));

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
        List<Finding> findings = new ArrayList<>();
        boolean unread = false;
        for (ExtractedDocument receipt : repayments.receipts()) {
            Optional<Reading> payer = Repayments.payer(receipt);
            Optional<Reading> account = receipt.reading(FieldName.PAYEE_ACCOUNT).filter(Misreading::isTrusted);
            // Nobody repays to the debtor: then payer and payee were taken for one another.
            boolean swapped = receipt.reading(FieldName.PAYEE_NAME)
                    .map(payee -> Repayments.isOneOf(repayments.debtors(), payee))
                    .orElse(false);
            // Papers that disagree on who sells do not say who paid.
            boolean doubtful = payer.isPresent()
                    && Repayments.isOneOf(repayments.sellers(), payer.get())
                    && !repayments.sellers().stream()
                            .allMatch(seller -> Repayments.isOneOf(List.of(seller), payer.get()));
            unread |= swapped || doubtful || payer.isEmpty() || account.isEmpty();
            if (swapped || doubtful) {
                continue;
            }
            if (payer.isPresent() && Repayments.isOneOf(repayments.sellers(), payer.get())) {
                if (!isRepurchase(deal)) {
                    findings.add(sellerPaid(deal, receipt, payer.get()));
                }
            } else if (account.isPresent()) {
                elsewhere(deal, receipt, account.get()).ifPresent(findings::add);
            }
        }
        if (findings.isEmpty() && agreed(deal).isEmpty()) {
            return Verdict.couldNotCheck("no agreed account is known");
        }
        return findings.isEmpty() && unread
                ? Verdict.couldNotCheck("payer or account was not read surely")
                : Verdict.of(findings);
    }

    /** Under recourse the seller buys back: a letter beside the receipt declares it. */
    private static boolean isRepurchase(DealPapers deal) {
        return deal.terms().recourse().equals("true")
                && deal.papers().stream()
                        .anyMatch(paper -> paper.type() == DocumentType.LETTER || paper.type() == DocumentType.OTHER);
    }

    private static String agreed(DealPapers deal) {
        String account = deal.terms().accountNumber();
        if (!account.isEmpty()) {
            return BankIds.normaliseAccount(account);
        }
        return deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .flatMap(notice -> notice.reading(FieldName.PAYEE_ACCOUNT).stream())
                .filter(Misreading::isTrusted)
                .map(reading -> BankIds.normaliseAccount(reading.value()))
                .findFirst()
                .orElse("");
    }

    private static Finding sellerPaid(DealPapers deal, ExtractedDocument receipt, Reading payer) {
        return new FindingDraft(CARD, Severity.CRITICAL, 0.85, deal.deal())
                .about(receipt.documentId())
                .title("The seller %s paid in place of the debtor (%s)"
                        .formatted(payer.value(), PaperFields.shortName(deal.deal(), receipt.name())))
                .explanation("Repayment by the seller hides that the debtor did not pay, or that there is none.")
                .reason("SELLER_PAID", "The seller paid the receivable that it had assigned", "由卖方代债务人付款", 5)
                .evidence(PaperFields.evidence(receipt, FieldName.PAYER_NAME, ""))
                .evidence(PaperFields.evidence(receipt, FieldName.AMOUNT, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    private static Optional<Finding> elsewhere(DealPapers deal, ExtractedDocument receipt, Reading account) {
        String agreed = agreed(deal);
        String paid = BankIds.normaliseAccount(account.value());
        if (agreed.isEmpty() || paid.equals(agreed) || Misreading.explains(paid, agreed) && receipt.ocrPages() > 0) {
            return Optional.empty();
        }
        return Optional.of(new FindingDraft(CARD, Severity.CRITICAL, 0.85, deal.deal())
                .about(receipt.documentId())
                .title("%s shows a payment to %s; agreed is %s"
                        .formatted(
                                PaperFields.shortName(deal.deal(), receipt.name()),
                                PaperFields.masked(paid),
                                PaperFields.masked(agreed)))
                .explanation("The money did not reach the account that was agreed for collections.")
                .reason("OTHER_ACCOUNT", "The payment went to another account than agreed", "款项进入约定以外的账户", 5)
                .evidence(PaperFields.evidence(receipt, FieldName.PAYEE_ACCOUNT, agreed))
                .evidence(PaperFields.evidence(receipt, FieldName.AMOUNT, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }
}
