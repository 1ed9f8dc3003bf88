package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Reason;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.List;

/**
 * PTY-01: seller and buyer share what strangers do not. Of the things that related parties share (legal person, holder, address,
 * telephone, mail domain, account), papers of a deal state addresses, accounts, signatories and sometimes a contact. Each weighs by how
 * seldom strangers share it.
 */
public final class RelatedPartiesCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "PTY-01",
            2,
            "Seller and buyer are not related: they share no address, account or signatory",
            "买卖双方不应存在关联关系（地址、账户、签字人相同）",
            "Measures for Factoring by Commercial Banks (2014) Art. 14 and 34(2): trade between related parties",
            "Look both companies up in the register of enterprises: holders, legal persons, telephone",
            List.of(
                    "A business park whose units the papers leave out",
                    "An agent's address that both use",
                    "Two people of one common name"));

    /** Papers that show the names of the two. */
    private static final int MOST_NAMED = 2;

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        if (deal.ofType(DocumentType.INVOICE).isEmpty()) {
            return Verdict.absent("no invoice", deal);
        }
        SharedTraits traits = SharedTraits.of(deal);
        if (!traits.found().isEmpty()) {
            return Verdict.of(List.of(finding(deal, traits, policy)));
        }
        return traits.compared()
                ? Verdict.passed()
                : Verdict.couldNotCheck("no paper states addresses, accounts or signatories of both parties");
    }

    private static Finding finding(DealPapers deal, SharedTraits traits, CheckPolicy policy) {
        List<SharedTraits.Trait> found = traits.found();
        double weight = found.stream().mapToDouble(SharedTraits.Trait::weight).sum();
        boolean sure = weight >= policy.value(Threshold.RELATION_WEIGHT).doubleValue();
        ExtractedDocument first = found.get(0).paper();
        boolean hint = weight < SharedTraits.PERSON;
        Severity severity = hint ? Severity.LOW : sure ? Severity.HIGH : Severity.MEDIUM;
        FindingDraft draft = new FindingDraft(CARD, severity, hint ? 0.2 : sure ? 0.7 : 0.55, deal.deal())
                .about(first.documentId())
                .title(found.get(0).title())
                .explanation(
                        "%s: what strangers seldom share.".formatted(PaperFields.shortName(deal.deal(), first.name())))
                .atRisk(PaperFields.atRisk(deal));
        for (SharedTraits.Trait trait : found) {
            draft.reasons(List.of(new Reason(trait.code(), trait.english(), trait.chinese(), trait.weight())));
            trait.evidence().forEach(draft::evidence);
        }
        // Who is related: the names on the first invoice and the contract.
        deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE
                        || paper.type() == DocumentType.CONTRACT && !PaperFields.isFactoring(paper))
                .filter(paper -> !paper.readings(FieldName.BUYER_NAME).isEmpty())
                .limit(MOST_NAMED)
                .forEach(paper -> draft.evidence(PaperFields.evidence(paper, FieldName.SELLER_NAME, ""))
                        .evidence(PaperFields.evidence(paper, FieldName.BUYER_NAME, "")));
        return draft.build();
    }
}
