package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ACC-01: a paper directs the payment to another account than the one agreed for the factoring. */
public final class CollectionAccountCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ACC-01",
            2,
            "The account to be paid to is the one agreed for the factoring",
            "收款账户应为约定的保理专户",
            "Measures for Factoring by Commercial Banks (2014) Art. 17: collections go to the factoring account",
            "Stop the payout; have the debtor confirm the account over a known contact, not one named on the paper",
            List.of(
                    "The invoice was printed before the account was agreed",
                    "The factor agreed to a change of account",
                    "The factor keeps several accounts"));

    private static final Set<DocumentType> TYPES =
            Set.of(DocumentType.INVOICE, DocumentType.TRANSFER_NOTICE, DocumentType.ACKNOWLEDGEMENT);

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> naming = deal.papers().stream()
                .filter(paper -> TYPES.contains(paper.type()) && AgreedAccount.isNamed(paper))
                .toList();
        if (AgreedAccount.of(deal).isEmpty()) {
            return withoutAgreement(deal, !naming.isEmpty());
        }
        if (naming.isEmpty()) {
            return Verdict.couldNotCheck("no invoice or notice names an account that could be read");
        }
        List<ExtractedDocument> others = naming.stream()
                .filter(paper -> !AgreedAccount.asOf(deal, paper).orElseThrow().isNamedBy(paper))
                .toList();
        Map<String, List<StrayAccount>> strays = new LinkedHashMap<>();
        boolean doubtful = false;
        for (ExtractedDocument paper : others) {
            AgreedAccount agreed = AgreedAccount.asOf(deal, paper).orElseThrow();
            if (agreed.mayBeNamedBy(paper) && !isReadTwice(paper, agreed, others)) {
                doubtful = true;
                continue;
            }
            StrayAccount.of(deal, paper, agreed).ifPresent(stray -> strays.computeIfAbsent(
                            stray.key() + '|' + agreed.account(), key -> new ArrayList<>())
                    .add(stray));
        }
        List<Finding> findings = strays.values().stream()
                .map(group -> StrayAccount.finding(
                        CARD,
                        deal,
                        group,
                        AgreedAccount.asOf(deal, group.get(0).paper()).orElseThrow()))
                .toList();
        return findings.isEmpty() && doubtful
                ? Verdict.couldNotCheck("an account number is too hard to read")
                : Verdict.of(findings);
    }

    /** Two papers that were read alike, to the digit, were not both misread so. */
    private static boolean isReadTwice(ExtractedDocument paper, AgreedAccount agreed, List<ExtractedDocument> others) {
        return agreed.isReadAsAnotherBy(paper)
                && others.stream()
                        .anyMatch(other -> other != paper
                                && AgreedAccount.in(other).equals(AgreedAccount.in(paper))
                                && agreed.isReadAsAnotherBy(other));
    }

    private static Verdict withoutAgreement(DealPapers deal, boolean accountNamed) {
        if (accountNamed || !deal.ofType(DocumentType.TRANSFER_NOTICE).isEmpty()) {
            return Verdict.couldNotCheck(
                    "no agreed collection account, neither in deal.json nor in a factoring contract");
        }
        return Verdict.absent("no account is agreed and no paper names one", deal);
    }
}
