package io.vouch.matching.check.eligibility;

import io.vouch.extraction.ClauseKind;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** ELG-01: The sales contract allows its receivables to be assigned, or the buyer has consented */
public final class AssignmentBanCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-01",
            1,
            "The sales contract allows its receivables to be assigned, or the buyer has consented",
            "基础合同未禁止债权转让，或买方已同意转让",
            "Measures for Factoring by Commercial Banks (2014) Art. 7 and 9; Civil Code Art. 545",
            "Ask for the buyer's written consent before funding",
            List.of("The buyer's consent follows", "A later supplement lifted the ban"));

    private static final ClauseAnswer ANSWER = new ClauseAnswer(
            CARD,
            ClauseKind.ASSIGNMENT_PROHIBITED,
            Severity.HIGH,
            0.85,
            "%s forbids the assignment of its receivables",
            "The contract forbids assignment, or asks for a consent that is not in the deal",
            "合同禁止转让债权，或须经同意而材料中无同意函");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return ANSWER.of(deal, policy);
    }
}
