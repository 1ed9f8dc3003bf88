package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.PartyNames;
import io.vouch.extraction.value.TaxIds;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.CheckRules.ListedParty;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.Party;
import io.vouch.matching.precedent.Namesakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PTY-02: a party of the list of blocked ones, or a buyer that bears nearly the name of a known enterprise under another code. */
public final class KnownPartyCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "PTY-02",
            1,
            "No party is blocked, and no buyer bears nearly the name of a known enterprise",
            "当事人不在禁入名单内，买方名称不得仿冒知名企业",
            "Measures for Factoring by Commercial Banks (2014) Art. 12; cases of firms posing as subsidiaries of state"
                    + " enterprises",
            "Look the buyer up by its code in the register of enterprises; ask the known enterprise whether it is its"
                    + " own",
            List.of("A real subsidiary or branch", "Two companies of one trade and town"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        if (invoices.isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        List<Finding> findings = new ArrayList<>();
        boolean named = false;
        for (ExtractedDocument invoice : invoices) {
            Optional<Reading> buyer = invoice.reading(FieldName.BUYER_NAME).filter(Misreading::isTrusted);
            named |= buyer.isPresent();
            if (findings.isEmpty()) {
                blocked(deal, invoice, policy).ifPresent(findings::add);
            }
            if (findings.isEmpty() && buyer.isPresent()) {
                borrowed(deal, invoice, buyer.get(), policy)
                        .or(() -> namesake(deal, invoice, policy))
                        .ifPresent(findings::add);
            }
        }
        return findings.isEmpty() && !named ? Verdict.couldNotCheck("no buyer was read surely") : Verdict.of(findings);
    }

    private static Optional<Finding> blocked(DealPapers deal, ExtractedDocument invoice, CheckPolicy policy) {
        for (ListedParty listed : policy.rules().blockedParties()) {
            if (is(invoice, FieldName.SELLER_NAME, FieldName.SELLER_TAX_ID, listed)) {
                return Optional.of(blocked(deal, invoice, FieldName.SELLER_NAME));
            }
            if (is(invoice, FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID, listed)) {
                return Optional.of(blocked(deal, invoice, FieldName.BUYER_NAME));
            }
        }
        return Optional.empty();
    }

    /** By code where both give one, else by the whole name. */
    private static boolean is(ExtractedDocument invoice, FieldName name, FieldName taxId, ListedParty listed) {
        Optional<Reading> code = invoice.reading(taxId).filter(Misreading::isTrusted);
        if (code.isPresent() && !listed.taxId().isEmpty()) {
            return TaxIds.normalise(code.get().value()).equalsIgnoreCase(TaxIds.normalise(listed.taxId()));
        }
        return invoice.reading(name)
                .filter(Misreading::isTrusted)
                .map(reading -> PartyNames.key(reading.value()))
                .filter(key -> !key.isEmpty() && key.equals(PartyNames.key(listed.name())))
                .isPresent();
    }

    private static Finding blocked(DealPapers deal, ExtractedDocument invoice, FieldName field) {
        String role = field == FieldName.SELLER_NAME ? "seller" : "buyer";
        return new FindingDraft(CARD, Severity.HIGH, 0.95, deal.deal())
                .about(deal.deal() + "|" + field.wireName())
                .title("The %s of %s is on the list of blocked parties"
                        .formatted(role, PaperFields.shortName(deal.deal(), invoice.name())))
                .explanation("The policy file blocks this company.")
                .reason("BLOCKED_PARTY", "The %s is blocked".formatted(role), "当事人在禁入名单内", 6)
                .evidence(PaperFields.evidence(invoice, field, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    /** The name of a listed enterprise, but for a character or a word, under another code or none. */
    private static Optional<Finding> borrowed(
            DealPapers deal, ExtractedDocument invoice, Reading buyer, CheckPolicy policy) {
        List<ListedParty> core = policy.rules().coreEnterprises();
        if (core.stream().anyMatch(listed -> is(invoice, FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID, listed))) {
            return Optional.empty();
        }
        String key = PartyNames.keyWithoutLegalForm(buyer.value());
        return core.stream()
                .filter(listed -> Namesakes.lookAlike(key, PartyNames.keyWithoutLegalForm(listed.name())))
                .findFirst()
                .map(listed -> new FindingDraft(CARD, Severity.HIGH, 0.7, deal.deal())
                        .about(deal.deal() + "|" + key)
                        .title("%s is named almost like %s".formatted(buyer.value(), listed.name()))
                        .explanation("The buyer is not the enterprise of the list, whose name it nearly bears.")
                        .reason("BORROWED_NAME", "Nearly the name of a listed enterprise", "名称与名单内核心企业近似", 4)
                        .evidence(PaperFields.evidence(invoice, FieldName.BUYER_NAME, listed.name()))
                        .evidence(PaperFields.evidence(invoice, FieldName.BUYER_TAX_ID, listed.taxId()))
                        .evidence(elsewhere(deal, buyer.value()))
                        .atRisk(PaperFields.atRisk(deal))
                        .build());
    }

    /**
     * A debtor of other deals whose name is nearly this one's. Chinese names that differ in one character are mostly two companies of one
     * trade and town, so they only add weight unless that debtor is known well.
     */
    private static Optional<Finding> namesake(DealPapers deal, ExtractedDocument invoice, CheckPolicy policy) {
        Party buyer = Party.of(invoice, FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID);
        for (Precedent precedent : deal.precedents(Precedent.Kind.NAMESAKE)) {
            boolean ours = precedent.key().startsWith(buyer.id() + '\u001f')
                    && invoice.reading(FieldName.BUYER_TAX_ID)
                            .filter(Misreading::isTrusted)
                            .isPresent();
            if (ours) {
                return Optional.of(namesake(deal, invoice, precedent.papers(), policy));
            }
        }
        return Optional.empty();
    }

    private static Finding namesake(
            DealPapers deal, ExtractedDocument invoice, List<InvoiceFacts> papers, CheckPolicy policy) {
        InvoiceFacts other = papers.get(0);
        long deals = papers.stream().map(InvoiceFacts::deal).distinct().count();
        long sellers = papers.stream().map(InvoiceFacts::sellerName).distinct().count();
        boolean known = deals >= policy.count(Threshold.KNOWN_DEBTOR_DEALS) && sellers >= 2
                || Namesakes.isNoAccident(
                        invoice.value(FieldName.BUYER_NAME)
                                .map(PartyNames::keyWithoutLegalForm)
                                .orElse(""),
                        other.buyerName());
        String printed = other.printed(FieldName.BUYER_NAME);
        return new FindingDraft(CARD, known ? Severity.MEDIUM : Severity.LOW, known ? 0.5 : 0.25, deal.deal())
                .about(deal.deal() + "|" + other.buyerName() + "|" + other.buyerId())
                .related(other.deal())
                .title("The buyer is named almost like %s, a debtor of %s"
                        .formatted(printed, Wording.count(deals, "other deal")))
                .explanation("The two have different codes; one may pose as the other.")
                .reason(
                        "NAMESAKE_OF_DEBTOR",
                        "Nearly the name of another debtor, with another code",
                        "名称与另一债务人近似但代码不同",
                        2)
                .evidence(PaperFields.evidence(invoice, FieldName.BUYER_NAME, printed))
                .evidence(PaperFields.evidence(invoice, FieldName.BUYER_TAX_ID, ""))
                .evidence(other.evidence(FieldName.BUYER_NAME, ""))
                .evidence(elsewhere(deal, invoice.value(FieldName.BUYER_NAME).orElse("")))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }

    /** Where the contracts and notices of the deal name the same buyer. */
    private static List<Evidence> elsewhere(DealPapers deal, String buyer) {
        List<Evidence> places = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            FieldName field = paper.type() == DocumentType.CONTRACT ? FieldName.BUYER_NAME : FieldName.DEBTOR_NAME;
            paper.value(field)
                    .filter(name -> PartyNames.key(name).equals(PartyNames.key(buyer)))
                    .ifPresent(name -> places.add(PaperFields.evidence(paper, field, "")));
        }
        return places;
    }
}
