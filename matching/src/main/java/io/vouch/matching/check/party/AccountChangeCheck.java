package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ACC-02: a letter turns the payment to another account than the one agreed. */
public final class AccountChangeCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ACC-02",
            1,
            "No letter changes the account to pay to without the factor's consent",
            "未经保理商同意，不得另函变更收款账户",
            "Measures for Factoring by Commercial Banks (2014) Art. 17; Shanghai interim measures: account diversion",
            "Call the debtor on a known number and have the old account confirmed; do not answer the letter",
            List.of("The factor agreed to the change, and deal.json still names the old account"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> letters = deal.ofType(DocumentType.LETTER).stream()
                .filter(AgreedAccount::isNamed)
                .toList();
        if (letters.isEmpty()) {
            return Verdict.absent("no letter that names an account", deal);
        }
        Optional<AgreedAccount> agreed = AgreedAccount.of(deal);
        if (agreed.isEmpty()) {
            return Verdict.couldNotCheck("a letter names an account, and none is agreed in deal.json or a contract");
        }
        AccountTimeline timeline = AccountTimeline.of(deal);
        boolean listed = !deal.terms().accountNumber().isEmpty();
        List<Finding> findings = new ArrayList<>();
        boolean doubtful = false;
        for (ExtractedDocument letter : letters) {
            AgreedAccount known = AgreedAccount.asOf(deal, letter).orElseThrow();
            // A letter that names the agreed account too may still replace it: the chosen reading is where to pay now.
            boolean agreedLater =
                    !listed && timeline.isAgreedFrom(AgreedAccount.in(letter), AccountTimeline.since(letter));
            if (AgreedAccount.in(letter).equals(known.account()) || agreedLater) {
                continue;
            }
            if (known.mayBeNamedBy(letter) && !known.isNamedBy(letter)) {
                doubtful = true;
            } else {
                findings.add(finding(deal, letter, known));
            }
        }
        return findings.isEmpty() && doubtful
                ? Verdict.couldNotCheck("an account number is too hard to read")
                : Verdict.of(findings);
    }

    private static Finding finding(DealPapers deal, ExtractedDocument letter, AgreedAccount agreed) {
        String name = PaperFields.shortName(deal.deal(), letter.name());
        FindingDraft draft = new FindingDraft(CARD, Severity.CRITICAL, 0.85, deal.deal())
                .about(letter.documentId())
                .title("%s turns the payment to %s; agreed is %s"
                        .formatted(
                                name,
                                PaperFields.masked(AgreedAccount.in(letter)),
                                PaperFields.masked(agreed.account())))
                .explanation("A letter names another account than the one agreed for the factoring.")
                .reason("ACCOUNT_CHANGED_BY_LETTER", "A letter changes the account to pay to", "来函变更收款账户", 5)
                .evidence(PaperFields.evidence(letter, FieldName.PAYEE_ACCOUNT, agreed.account()))
                .atRisk(PaperFields.atRisk(deal));
        agreed.evidence()
                .ifPresentOrElse(
                        draft::evidence,
                        () -> draft.evidence(deal.terms()
                                .evidence(
                                        "collection_account.number",
                                        deal.terms().accountNumber(),
                                        "")));
        // The debtor was told of the agreed account by these.
        deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .filter(agreed::isNamedBy)
                .forEach(notice -> draft.evidence(PaperFields.evidence(notice, FieldName.PAYEE_ACCOUNT, "")));
        return draft.build();
    }
}
