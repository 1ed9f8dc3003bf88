package io.vouch.matching.check.behaviour;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.DealPapers;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.Party;
import io.vouch.matching.party.PartyLikeness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a deal's seller did before, as far as other deals show. */
final class PairHistory {

    private PairHistory() {}

    /** Earlier papers of the seller, the latest last. */
    static List<InvoiceFacts> ofSeller(DealPapers deal) {
        return deal.precedents(Precedent.Kind.HISTORY).stream()
                .flatMap(precedent -> precedent.papers().stream())
                .toList();
    }

    /** Earlier invoices of the invoice's seller to the same buyer in the same currency, the latest last. */
    static List<InvoiceFacts> of(DealPapers deal, ExtractedDocument invoice) {
        Party seller = Party.of(invoice, FieldName.SELLER_NAME, FieldName.SELLER_TAX_ID);
        Party buyer = Party.of(invoice, FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID);
        String currency = invoice.value(FieldName.CURRENCY).orElse("");
        return ofSeller(deal).stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE
                        && paper.currency().equals(currency)
                        && new BigDecimal(paper.gross()).signum() > 0)
                .filter(paper -> same(seller, paper.sellerId(), paper.sellerName())
                        && same(buyer, paper.buyerId(), paper.buyerName()))
                .toList();
    }

    static boolean same(Party party, String id, String name) {
        return PartyLikeness.of(party.id(), party.name(), id, name).isSame();
    }

    /** True if the invoice is under a contract that is among the deal's papers and that no earlier invoice names. */
    static boolean hasNewContract(DealPapers deal, ExtractedDocument invoice, List<InvoiceFacts> before) {
        Optional<String> number = invoice.value(FieldName.CONTRACT_NUMBER).map(LookAlikes::comparable);
        boolean known = before.stream().allMatch(paper -> !paper.contract().isEmpty());
        return number.isPresent()
                && known
                && before.stream().noneMatch(paper -> paper.contract().equals(number.get()))
                && deal.ofType(DocumentType.CONTRACT).stream()
                        .anyMatch(contract -> contract.value(FieldName.CONTRACT_NUMBER)
                                .map(LookAlikes::comparable)
                                .equals(number));
    }
}
