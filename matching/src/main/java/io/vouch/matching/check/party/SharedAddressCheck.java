package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.NormalText;
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

/**
 * PTY-01: seller and buyer sit behind one door. Of the things that related parties share (legal person, holder, address, telephone,
 * mail domain, account), the address is what papers of a deal state of both.
 */
public final class SharedAddressCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "PTY-01",
            1,
            "Seller and buyer are not related: they share no address",
            "买卖双方不应存在关联关系（地址相同）",
            "Measures for Factoring by Commercial Banks (2014) Art. 14 and 34(2): trade between related parties",
            "Look both companies up in the register of enterprises: holders, legal persons, telephone",
            List.of("A business park whose units the papers leave out", "An agent's address that both use"));

    /** Shorter texts are a town or a park, without street and number. */
    private static final int SHORTEST = 9;

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> papers = deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE)
                .toList();
        if (papers.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        List<Finding> findings = new ArrayList<>();
        boolean any = false;
        for (ExtractedDocument paper : papers) {
            Optional<Reading> seller = address(paper, FieldName.SELLER_ADDRESS);
            Optional<Reading> buyer = address(paper, FieldName.BUYER_ADDRESS);
            any |= seller.isPresent() && buyer.isPresent();
            if (findings.isEmpty() && seller.isPresent() && buyer.isPresent() && isOneDoor(seller.get(), buyer.get())) {
                findings.add(finding(deal, paper, seller.get()));
            }
        }
        return any ? Verdict.of(findings) : Verdict.couldNotCheck("no invoice states the addresses of both parties");
    }

    private static Optional<Reading> address(ExtractedDocument paper, FieldName field) {
        return paper.reading(field).filter(Misreading::isTrusted);
    }

    /** One text, printed twice: a single line that was read for both parties shows nothing. */
    private static boolean isOneDoor(Reading seller, Reading buyer) {
        String address = NormalText.digestible(seller.value());
        return address.length() >= SHORTEST
                && address.chars().anyMatch(Character::isDigit)
                && address.equals(NormalText.digestible(buyer.value()))
                && (seller.page() == 0
                        || seller.page() != buyer.page()
                        || !seller.box().equals(buyer.box()));
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, Reading address) {
        return new FindingDraft(CARD, Severity.HIGH, 0.7, deal.deal())
                .about(paper.documentId())
                .title("Seller and buyer have one address: %s".formatted(address.value()))
                .explanation("%s states the same address, to the number, for seller and buyer."
                        .formatted(PaperFields.shortName(deal.deal(), paper.name())))
                .reason("SHARED_ADDRESS", "Seller and buyer share an address", "买卖双方地址相同", 4)
                .evidence(PaperFields.evidence(paper, FieldName.SELLER_ADDRESS, ""))
                .evidence(PaperFields.evidence(paper, FieldName.BUYER_ADDRESS, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
