package io.vouch.matching.check.eligibility;

import io.vouch.extraction.ClauseKind;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import java.util.List;

/** ELG-02: The sales contract is a sale, not consignment or agency */
public final class ConsignmentCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "ELG-02",
            1,
            "The sales contract is a sale, not consignment or agency",
            "基础合同应为买卖，而非寄售或代理销售",
            "Measures for Factoring by Commercial Banks (2014) Art. 13: no receivables from consignment or agency sale",
            "Do not finance before the goods are drawn from stock and invoiced",
            List.of(
                    "Consignment stock that was already drawn and billed",
                    "A definition that names consignment only to exclude it"));

    private static final ClauseAnswer ANSWER = new ClauseAnswer(
            CARD,
            ClauseKind.CONSIGNMENT,
            Severity.HIGH,
            0.85,
            "%s sells on consignment or through an agent",
            "The goods stay the seller's until the buyer uses or sells them",
            "货物在买方领用或售出前仍归卖方所有");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        return ANSWER.of(deal, policy);
    }
}
