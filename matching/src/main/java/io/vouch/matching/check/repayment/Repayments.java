package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.DealParties;
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
        receipts = Stream.concat(deal.ofType(DocumentType.BANK_RECEIPT).stream(), StatementPayments.of(deal).stream())
                .toList();
    }

    /** Bank receipts, then payments that statements alone show, in the form of receipts. */
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

    /** Who paid, if the paper says so surely. */
    static Optional<Reading> payer(ExtractedDocument receipt) {
        return receipt.reading(FieldName.PAYER_NAME).filter(Misreading::isTrusted);
    }
}
