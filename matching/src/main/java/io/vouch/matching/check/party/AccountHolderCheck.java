package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.PartyNames;
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
import io.vouch.matching.party.NameSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** ACC-03: the account to pay to is held by somebody who is no party of the deal. */
public final class AccountHolderCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ACC-03",
            1,
            "The account to pay to is held by the seller, the factor or whom deal.json names",
            "收款账户户名应为卖方、保理商或约定户名",
            "Measures for Factoring by Commercial Banks (2014) Art. 17: a dedicated account for collections",
            "Call the party on a known number before any payment; do not use numbers from the paper",
            List.of("A cash pool of the seller's group", "The seller's former name"));

    /** Holders that share so much with a party are its branch, its short name, or its name misread. */
    private static final double ONE_NAME = 0.6;

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        Set<String> parties = parties(deal);
        List<ExtractedDocument> naming = deal.papers().stream()
                .filter(AccountHolderCheck::asksForPayment)
                .filter(paper -> !paper.readings(FieldName.PAYEE_NAME).isEmpty())
                .toList();
        if (naming.isEmpty()) {
            return deal.unread() == 0
                    ? Verdict.notApplicable("no paper names an account holder")
                    : Verdict.couldNotCheck("no account holder among what could be read; %d documents could not"
                            .formatted(deal.unread()));
        }
        if (parties.isEmpty()) {
            return Verdict.couldNotCheck("no party of the deal was read");
        }
        List<Finding> findings = new ArrayList<>();
        for (ExtractedDocument paper : naming) {
            stranger(paper, parties).ifPresent(holder -> findings.add(finding(deal, paper, holder)));
        }
        return Verdict.of(findings);
    }

    private static boolean asksForPayment(ExtractedDocument paper) {
        return paper.type() == DocumentType.INVOICE
                || paper.type() == DocumentType.TRANSFER_NOTICE
                || paper.type() == DocumentType.ACKNOWLEDGEMENT;
    }

    /** Keys of seller, factor and agreed holder; the debtor does not pay itself. */
    private static Set<String> parties(DealPapers deal) {
        Set<String> parties = new TreeSet<>();
        add(parties, deal.terms().lender());
        add(parties, deal.terms().accountHolder());
        for (ExtractedDocument paper : deal.papers()) {
            for (FieldName field : List.of(
                    FieldName.SELLER_NAME, FieldName.ASSIGNOR_NAME, FieldName.ASSIGNEE_NAME, FieldName.FACTOR_NAME)) {
                paper.value(field).ifPresent(name -> add(parties, name));
            }
        }
        return parties;
    }

    private static void add(Set<String> parties, String name) {
        String key = PartyNames.keyWithoutLegalForm(name);
        if (!key.isEmpty()) {
            parties.add(key);
        }
    }

    private static Optional<Reading> stranger(ExtractedDocument paper, Set<String> parties) {
        return paper.reading(FieldName.PAYEE_NAME).filter(Misreading::isTrusted).filter(holder -> {
            String key = PartyNames.keyWithoutLegalForm(holder.value());
            return !key.isEmpty() && parties.stream().noneMatch(party -> isOne(party, key));
        });
    }

    private static boolean isOne(String party, String holder) {
        return party.contains(holder) || holder.contains(party) || NameSimilarity.of(party, holder) >= ONE_NAME;
    }

    private static Finding finding(DealPapers deal, ExtractedDocument paper, Reading holder) {
        return new FindingDraft(CARD, Severity.HIGH, 0.8, deal.deal())
                .about(paper.documentId())
                .title("%s asks for payment to an account of %s, who is no party of the deal"
                        .formatted(PaperFields.shortName(deal.deal(), paper.name()), holder.value()))
                .explanation("Neither the seller nor the factor holds the account that the paper names.")
                .reason("HOLDER_IS_A_STRANGER", "The account's holder is no party of the deal", "收款账户户名并非交易当事人", 4)
                .evidence(PaperFields.evidence(paper, FieldName.PAYEE_NAME, ""))
                .evidence(PaperFields.evidence(paper, FieldName.PAYEE_ACCOUNT, ""))
                .atRisk(PaperFields.atRisk(deal))
                .build();
    }
}
