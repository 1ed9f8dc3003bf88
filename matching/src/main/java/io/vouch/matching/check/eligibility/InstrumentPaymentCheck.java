package io.vouch.matching.check.eligibility;

import io.vouch.extraction.ClauseKind;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** ELG-04: The claim does not rest on bills, notes or securities */
public final class InstrumentPaymentCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-04",
            1,
            "The claim does not rest on bills, notes or securities",
            "应收账款不得基于票据或其他有价证券",
            "Measures for Factoring by Commercial Banks (2014) Art. 8 and 13: no claims from instruments",
            "Ask whether bills were already drawn; a bill that is out there is the claim",
            List.of(
                    "A bill named as one way of paying, after the due date",
                    "A framework text that was changed by a supplement"));

    private static final ClauseAnswer ANSWER = new ClauseAnswer(
            CARD,
            ClauseKind.PAYMENT_BY_INSTRUMENT,
            Severity.HIGH,
            0.75,
            "%s has the price paid by bill or note",
            "The contract has the price paid by bill of exchange or note",
            "合同约定以票据支付价款");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return ANSWER.of(deal, policy);
    }
}
