package io.vouch.matching.check.eligibility;

import io.vouch.extraction.ClauseKind;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** ELG-08: the debtor may set its own claims off against the receivable. */
public final class SetOffCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-08",
            1,
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
        return ANSWER.of(deal);
    }
}
