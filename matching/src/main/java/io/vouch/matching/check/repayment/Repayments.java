package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The payments that a deal's bank papers show, and the parties they are held against. */
final class Repayments {

    private final DealPapers deal;
    private final DealParties parties;
    private final List<ExtractedDocument> receipts;

    Repayments(DealPapers deal) {
        this.deal = deal;
        parties = DealParties.of(deal);
        receipts = Stream.concat(
                        deal.ofType(DocumentType.BANK_RECEIPT).stream()
                                .filter(receipt -> !StatementPayments.isTakenBack(deal, receipt)
                                        && !StatementPayments.isBetterListed(deal, receipt)),
                        StatementPayments.of(deal).stream())
                .toList();
    }

    /**
     * Bank receipts that were read surely and that the bank did not take back, then payments that statements show better or alone, in the
     * form of receipts.
     */
    List<ExtractedDocument> receipts() {
        return receipts;
    }

    /** The answer if there is nothing to look at. */
    Optional<Verdict> missing() {
        if (!receipts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Verdict.absent("no bank receipt, and no payment on the receivable in a statement", deal));
    }

    DealParties parties() {
        return parties;
    }

    List<String> approved() {
        return deal.terms().approvedPayers().stream().map(DealParties::key).toList();
    }

    /** Neither who owes, nor who may pay, nor the seller (REP-02 speaks of it), nor the factor that pays out. */
    boolean isStranger(String payer) {
        return !parties.debtors().isEmpty()
                && !DealParties.mayBeOneOf(parties.debtors(), payer)
                && !DealParties.mayBeOneOf(parties.sellers(), payer)
                && !DealParties.mayBeOneOf(parties.lenders(), payer)
                && !DealParties.mayBeOneOf(approved(), payer);
    }

    /** The amount of a payment on each paper that shows it: what a receipt shows, a statement lists, and the other way round. */
    List<Evidence> amounts(ExtractedDocument payment) {
        List<ExtractedDocument> others = deal.papers().contains(payment)
                ? StatementPayments.listed(deal, payment)
                : StatementPayments.receiptsOf(deal, payment);
        return Stream.concat(Stream.of(payment), others.stream())
                .map(paper -> PaperFields.evidence(paper, FieldName.AMOUNT, ""))
                .toList();
    }

    /** Who paid, if the paper says so surely. */
    static Optional<Reading> payer(ExtractedDocument receipt) {
        return receipt.reading(FieldName.PAYER_NAME).filter(Misreading::isTrustedName);
    }
}
