package io.vouch.matching.check.eligibility;

import io.vouch.extraction.ClauseKind;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.Disputes;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import java.util.List;

/** ELG-08: the debtor may set its own claims off against the receivable, or a letter disputes it. */
public final class SetOffCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-08",
            2,
            "The contract gives the debtor no right to set off against the receivable",
            "合同不应赋予债务人对应收账款的抵销权",
            "Civil Code Art. 549: the debtor may set off against the assignee; Measures for Factoring by Commercial Banks (2014)"
                    + " Art. 6(3): the factor must know of objections",
            "Have the debtor waive set-off in its acknowledgement, or deduct what it may set off",
            List.of(
                    "A standard term that the debtor has waived in its acknowledgement",
                    "Retention money, which is deducted"));

    /** Low: many honest contracts hold such a clause, and the law gives the right without it (Civil Code Art. 549). */
    private static final ClauseAnswer ANSWER = new ClauseAnswer(
            CARD,
            ClauseKind.SET_OFF,
            Severity.LOW,
            0.4,
            "%s lets the debtor set off its own claims",
            "The debtor may deduct its own claims from what it owes",
            "债务人可以自身债权抵销应付款项");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<Evidence> disputes = Disputes.in(deal, policy);
        return disputes.isEmpty() ? ANSWER.of(deal, policy) : Verdict.of(List.of(disputed(deal, disputes)));
    }

    private static Finding disputed(DealPapers deal, List<Evidence> disputes) {
        FindingDraft draft = new FindingDraft(CARD, Severity.MEDIUM, 0.7, deal.deal())
                .about(disputes.get(0).documentId())
                .title("%s disputes what is owed"
                        .formatted(PaperFields.shortName(
                                deal.deal(), disputes.get(0).name())))
                .explanation("The debtor may hold against the factor what it holds against the seller.")
                .reason("DISPUTED", "A letter disputes what is owed", "来函对应付款项提出异议", 3)
                .atRisk(PaperFields.atRisk(deal));
        disputes.forEach(draft::evidence);
        return draft.build();
    }
}
