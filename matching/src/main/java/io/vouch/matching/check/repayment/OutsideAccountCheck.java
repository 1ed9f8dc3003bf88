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
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.party.AccountTimeline;
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
        String open = "";
        for (ExtractedDocument receipt : repayments.receipts()) {
            open = agreed(deal, receipt).isEmpty() ? "no agreed account is known" : open;
            Optional<Reading> payer = Repayments.payer(receipt);
            Optional<Reading> account = receipt.reading(FieldName.PAYEE_ACCOUNT).filter(Misreading::isTrusted);
            if (payer.isEmpty() || account.isEmpty() || isDoubtful(repayments.parties(), receipt, payer.get())) {
                open = "payer or account was not read surely";
            }
            if (payer.isPresent() && isDoubtful(repayments.parties(), receipt, payer.get())) {
                continue;
            }
            if (payer.isPresent()
                    && DealParties.isOneOf(
                            repayments.parties().sellers(), payer.get().value())) {
                if (mayBeRepurchase(deal)) {
                    open = "the seller paid; a letter beside the receipt may declare a repurchase under recourse";
                } else {
                    findings.add(sellerPaid(deal, repayments, receipt, payer.get()));
                }
            } else if (account.isPresent()) {
                elsewhere(deal, repayments, receipt, account.get()).ifPresent(findings::add);
            }
        }
        return findings.isEmpty() && !open.isEmpty() ? Verdict.couldNotCheck(open) : Verdict.of(findings);
    }

    /** True where payer and payee may be taken for one another, or papers disagree on who sells. */
    private static boolean isDoubtful(DealParties parties, ExtractedDocument receipt, Reading payer) {
        // Nobody repays to the debtor.
        boolean swapped = receipt.reading(FieldName.PAYEE_NAME)
                .map(payee -> DealParties.isOneOf(parties.debtors(), payee.value()))
                .orElse(false);
        boolean isSomeSeller = DealParties.isOneOf(parties.sellers(), payer.value());
        return swapped
                || isSomeSeller
                        && !parties.sellers().stream()
                                .allMatch(seller -> DealParties.isOneOf(List.of(seller), payer.value()));
    }

    /** Under recourse the seller buys back: a letter beside the receipt may declare it, which nobody here reads. */
    private static boolean mayBeRepurchase(DealPapers deal) {
        return deal.terms().recourse().equals("true")
                && deal.papers().stream()
                        .anyMatch(paper -> paper.type() == DocumentType.LETTER || paper.type() == DocumentType.OTHER);
    }

    /** The account agreed as of the day of a payment; without an agreement, the one that the debtor was told of. */
    private static String agreed(DealPapers deal, ExtractedDocument receipt) {
        String account = deal.terms().accountNumber();
        if (!account.isEmpty()) {
            return BankIds.normaliseAccount(account);
        }
        return PaperDates.of(receipt, FieldName.TRANSACTION_DATE)
                .flatMap(paid -> AccountTimeline.of(deal).agreedAsOf(paid.day(), Long.MAX_VALUE))
                .filter(AccountTimeline.Entry::sure)
                .map(AccountTimeline.Entry::account)
                .or(() -> notified(deal))
                .orElse("");
    }

    private static Optional<String> notified(DealPapers deal) {
        return deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .flatMap(notice -> notice.reading(FieldName.PAYEE_ACCOUNT).stream())
                .filter(Misreading::isTrusted)
                .map(reading -> BankIds.normaliseAccount(reading.value()))
                .findFirst();
    }

    private static Finding sellerPaid(
            DealPapers deal, Repayments repayments, ExtractedDocument receipt, Reading payer) {
        return new FindingDraft(CARD, Severity.CRITICAL, 0.85, deal.deal())
                .about(receipt.documentId())
                .title("The seller %s paid in place of the debtor (%s)"
                        .formatted(payer.value(), PaperFields.shortName(deal.deal(), receipt.name())))
                .explanation("Repayment by the seller hides that the debtor did not pay, or that there is none.")
                .reason("SELLER_PAID", "The seller paid the receivable that it had assigned", "由卖方代债务人付款", 5)
                .evidence(PaperFields.evidence(receipt, FieldName.PAYER_NAME, ""))
                .evidence(repayments.amounts(receipt))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    private static Optional<Finding> elsewhere(
            DealPapers deal, Repayments repayments, ExtractedDocument receipt, Reading account) {
        String agreed = agreed(deal, receipt);
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
                .evidence(repayments.amounts(receipt))
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }
}
