package io.vouch.matching.check.repayment;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Verdict;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.NameSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The payments that a deal's bank papers show, and the parties they are held against. */
final class Repayments {

    /** Names that share so much are one name: a branch, a short form, a misread character. */
    private static final double ONE_NAME = 0.7;

    private final DealPapers deal;

    Repayments(DealPapers deal) {
        this.deal = deal;
    }

    List<ExtractedDocument> receipts() {
        return deal.ofType(DocumentType.BANK_RECEIPT);
    }

    /** The answer if there is nothing to look at. */
    Optional<Verdict> missing() {
        if (!receipts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                deal.unread() == 0
                        ? Verdict.notApplicable("no bank receipt")
                        : Verdict.couldNotCheck("no bank receipt among what could be read; %d documents could not"
                                .formatted(deal.unread())));
    }

    List<String> debtors() {
        return keys(FieldName.BUYER_NAME, FieldName.DEBTOR_NAME);
    }

    List<String> sellers() {
        return keys(FieldName.SELLER_NAME, FieldName.ASSIGNOR_NAME);
    }

    List<String> approved() {
        return deal.terms().approvedPayers().stream()
                .map(PartyNames::keyWithoutLegalForm)
                .toList();
    }

    private List<String> keys(FieldName invoice, FieldName notice) {
        List<String> keys = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            if (paper.type().isInvoiceLike()) {
                paper.value(invoice).map(PartyNames::keyWithoutLegalForm).ifPresent(keys::add);
            }
            if (paper.type() == DocumentType.TRANSFER_NOTICE || paper.type() == DocumentType.ACKNOWLEDGEMENT) {
                paper.value(notice).map(PartyNames::keyWithoutLegalForm).ifPresent(keys::add);
            }
        }
        keys.removeIf(String::isEmpty);
        return keys.stream().distinct().toList();
    }

    /** Who paid, if the paper says so surely. */
    static Optional<Reading> payer(ExtractedDocument receipt) {
        return receipt.reading(FieldName.PAYER_NAME).filter(Misreading::isTrusted);
    }

    static boolean isOneOf(List<String> parties, Reading name) {
        String key = PartyNames.keyWithoutLegalForm(name.value());
        return parties.stream()
                .anyMatch(party ->
                        party.equals(key) || key.startsWith(party) || NameSimilarity.of(party, key) >= ONE_NAME);
    }
}
