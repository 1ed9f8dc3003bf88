package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.Contacts;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** PTY-03: the telephone or mail address given for the debtor is the seller's. */
public final class DebtorContactCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "PTY-03",
            1,
            "The contact given for the debtor is the debtor's own",
            "所提供的债务人联系方式应为债务人本人所有，不得为卖方的联系方式",
            "Camsing cases: confirmations by people who posed as the debtor's; look-alike mail domains (2015)",
            "Reach the debtor on a contact from the register or its own site",
            List.of("A group's switchboard or mail domain", "A form on which the seller put its own number by habit"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    /** Where a contact stands. */
    private record Place(ExtractedDocument paper, FieldName field, Contacts contacts) {}

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> papers = deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE || paper.type() == DocumentType.CONTRACT)
                .toList();
        if (papers.isEmpty()) {
            return Verdict.absent("neither invoice nor contract", deal);
        }
        List<Place> sellers = places(papers, FieldName.SELLER_ADDRESS);
        List<Place> debtors = places(papers, FieldName.BUYER_ADDRESS);
        if (debtors.isEmpty()) {
            return Verdict.notApplicable("the papers give no telephone or mail address of the debtor");
        }
        if (sellers.isEmpty()) {
            return Verdict.couldNotCheck("no telephone or mail address of the seller to compare the debtor's with");
        }
        for (Place debtor : debtors) {
            for (Place seller : sellers) {
                Optional<Finding> finding = finding(deal, debtor, seller);
                if (finding.isPresent()) {
                    return Verdict.of(List.of(finding.get()));
                }
            }
        }
        return Verdict.passed();
    }

    private static List<Place> places(List<ExtractedDocument> papers, FieldName field) {
        List<Place> places = new ArrayList<>();
        for (ExtractedDocument paper : papers) {
            Optional<Reading> text = paper.reading(field).filter(Misreading::isTrusted);
            Contacts contacts = Contacts.in(text.map(Reading::value).orElse(""));
            if (!contacts.isEmpty()) {
                places.add(new Place(paper, field, contacts));
            }
        }
        return places;
    }

    private static Optional<Finding> finding(DealPapers deal, Place debtor, Place seller) {
        TreeSet<String> lines = new TreeSet<>(debtor.contacts().telephones());
        lines.retainAll(seller.contacts().telephones());
        TreeSet<String> domains = new TreeSet<>(debtor.contacts().domains());
        domains.retainAll(seller.contacts().domains());
        boolean oneText = debtor.paper() == seller.paper()
                && debtor.paper().value(debtor.field()).equals(seller.paper().value(seller.field()));
        if (lines.isEmpty() && domains.isEmpty() || oneText) {
            return Optional.empty();
        }
        boolean telephone = !lines.isEmpty();
        String what = telephone ? "telephone" : "mail domain %s".formatted(domains.first());
        return Optional.of(new FindingDraft(
                        CARD, telephone ? Severity.HIGH : Severity.MEDIUM, telephone ? 0.7 : 0.5, deal.deal())
                .about(debtor.paper().documentId())
                .title("The debtor's %s is the seller's (%s)"
                        .formatted(
                                what,
                                PaperFields.shortName(
                                        deal.deal(), debtor.paper().name())))
                .explanation("Whoever calls the debtor there reaches the seller.")
                .reason("CONTACT_IS_SELLERS", "Seller and debtor share a contact", "债务人联系方式与卖方相同", telephone ? 4 : 2)
                .evidence(PaperFields.evidence(debtor.paper(), debtor.field(), ""))
                .evidence(PaperFields.evidence(seller.paper(), seller.field(), ""))
                .atRisk(PaperFields.atRisk(deal))
                .build());
    }
}
