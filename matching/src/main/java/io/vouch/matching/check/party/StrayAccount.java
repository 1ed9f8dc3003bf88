package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckCard;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.Severity;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A paper that names another account than agreed.
 *
 * @param excused true if the paper is older than the agreement, which may explain it
 */
record StrayAccount(ExtractedDocument paper, Severity severity, boolean excused) {

    /** Empty where an ordinary account on an older invoice is no sign of anything. */
    static Optional<StrayAccount> of(DealPapers deal, ExtractedDocument paper, AgreedAccount agreed) {
        boolean invoice = paper.type() == DocumentType.INVOICE;
        String issued = paper.value(FieldName.ISSUE_DATE).orElse("");
        boolean undated = invoice && (issued.isEmpty() || agreed.since().isEmpty());
        boolean older = invoice && !undated && issued.compareTo(agreed.since()) < 0;
        boolean ordinary = deal.ofType(DocumentType.CONTRACT).stream()
                .anyMatch(contract -> AgreedAccount.in(contract).equals(AgreedAccount.in(paper)));
        if (ordinary && (older || undated)) {
            return Optional.empty();
        }
        boolean excused = older && !agreed.wasInUseBefore(deal);
        return Optional.of(new StrayAccount(paper, severity(invoice, excused, undated), excused));
    }

    private static Severity severity(boolean invoice, boolean excused, boolean undated) {
        if (!invoice) {
            return Severity.CRITICAL;
        }
        if (excused) {
            return Severity.LOW;
        }
        return undated ? Severity.MEDIUM : Severity.HIGH;
    }

    /** Equal for papers that name one account with one excuse: they are one finding. */
    String key() {
        return AgreedAccount.in(paper) + "|" + excused;
    }

    /** @param strays papers that name the same account, not empty */
    static Finding finding(CheckCard card, DealPapers deal, List<StrayAccount> strays, AgreedAccount agreed) {
        StrayAccount worst = strays.stream()
                .min(Comparator.comparing(StrayAccount::severity))
                .orElseThrow();
        String names = Wording.list(strays.stream()
                .map(stray -> PaperFields.shortName(deal.deal(), stray.paper().name()))
                .toList());
        String named = PaperFields.masked(AgreedAccount.in(worst.paper()));
        String wanted = PaperFields.masked(agreed.account());
        FindingDraft draft = new FindingDraft(card, worst.severity(), score(worst.severity()), deal.deal())
                .about(strays.get(0).paper().documentId())
                .title("%s %s for payment to account %s instead of %s"
                        .formatted(names, strays.size() == 1 ? "asks" : "ask", named, wanted))
                .explanation(
                        worst.excused()
                                ? "%s %s older than the agreement on account %s, so the account may simply be the seller's own."
                                        .formatted(names, strays.size() == 1 ? "is" : "are", wanted)
                                : "A payment to account %s would not reach account %s, which is agreed for the factoring."
                                        .formatted(named, wanted))
                .reason(
                        "ACCOUNT_DIFFERS",
                        "Account %s, agreed is %s".formatted(named, wanted),
                        "收款账户%s，约定账户%s".formatted(named, wanted),
                        5)
                .atRisk(PaperFields.atRisk(worst.paper()));
        if (worst.excused()) {
            draft.reason(
                    "OLDER_THAN_AGREEMENT",
                    "Issued before the agreement of %s".formatted(agreed.since()),
                    "开具日期早于%s的约定".formatted(agreed.since()),
                    -6);
        } else if (worst.severity() == Severity.HIGH && agreed.wasInUseBefore(deal)) {
            draft.reason(
                    "AGREED_ACCOUNT_WAS_IN_USE",
                    "Other papers from before the agreement name the agreed account already",
                    "约定之前的其他单据已载明约定账户",
                    2);
        }
        strays.forEach(stray ->
                draft.evidence(PaperFields.evidence(stray.paper(), FieldName.PAYEE_ACCOUNT, agreed.account())));
        agreed.evidence().ifPresent(draft::evidence);
        return draft.build();
    }

    private static double score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 0.95;
            case HIGH -> 0.85;
            case MEDIUM -> 0.5;
            case LOW, INFO -> 0.15;
        };
    }
}
